import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import styles from "./bring.module.css";

interface Props {
  file: string;
  busy: boolean;
  onFile: (file: File) => void;
  onStartOver: () => void;
}

/** Takes a file that is dropped or chosen. */
export function FilePicker({ file, busy, onFile, onStartOver }: Props) {
  const t = useTranslations("bring");
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !busy) onFile(dropped);
  };
  return (
    <section
      className={styles.picker}
      aria-labelledby="bring-file"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="bring-file">{t("file")}</h2>
      <label>
        <span>{file === "" ? t("drop") : t("held", { file })}</span>
        <input
          type="file"
          disabled={busy}
          accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.gz,.zip"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onFile(chosen);
          }}
        />
      </label>
      {file !== "" && (
        <button type="button" onClick={onStartOver}>
          {t("startOver")}
        </button>
      )}
    </section>
  );
}
