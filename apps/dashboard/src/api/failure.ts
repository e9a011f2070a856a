/** The API did not answer: not started, too slow, or it answered with something that is not GraphQL. */
export class ApiUnreachable extends Error {
  override readonly name = "ApiUnreachable";
}

/** The API answered and refused: its codes and messages, with the path of the field or argument. */
export class ApiRefused extends Error {
  override readonly name = "ApiRefused";
  readonly problems: readonly ApiProblem[];

  constructor(problems: readonly ApiProblem[]) {
    super(problems.map(({ code, message }) => `${code}: ${message}`).join("; "));
    this.problems = problems;
  }
}

export interface ApiProblem {
  code: string;
  message: string;
}
