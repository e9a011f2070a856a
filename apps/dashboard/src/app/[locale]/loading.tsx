import { Waiting } from "../../navigation/waiting.tsx";

export default Waiting;
