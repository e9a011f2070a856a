import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { actionAddress } from "../action/action-view.ts";
import styles from "../action/actions.module.css";
import type { PeakIdeaState, PeakIdeasQuery } from "../api/documents.generated.ts";
import { instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { ChooseForm, DropForm } from "./decision-forms.tsx";
import { IdeaForm } from "./idea-form.tsx";
import type { IdeaFields } from "./read-idea.ts";

type Idea = PeakIdeasQuery["peakIdeas"][number];

const states: readonly PeakIdeaState[] = ["IDEA", "CHOSEN", "DROPPED"];
/** A mark for each state, so that colour is not needed to tell them apart. */
const marks: Record<PeakIdeaState, string> = { IDEA: "○", CHOSEN: "▸", DROPPED: "–" };

interface Props {
  ideas: readonly Idea[];
  who: string;
  /** Which page the forms go back to. */
  back: { place: string; search: string };
}

/** Ideas by where they stand, each with its history and what can be done with it; actions with what they do. */
export function IdeaList({ ideas, who, back }: Props) {
  const word = useTranslations("peakState");
  return states.map((state) => {
    const there = ideas.filter((idea) => idea.state === state);
    if (there.length === 0) return null;
    return (
      <section key={state} className={styles.portfolio} aria-labelledby={`ideas-${state}`}>
        <h3 id={`ideas-${state}`}>
          <span aria-hidden="true">{marks[state]}</span> {word(state)} ({there.length})
        </h3>
        <ul className={styles.actions}>
          {there.map((idea) => (
            <li key={idea.id} id={encodeURIComponent(idea.id)}>
              <IdeaItem idea={idea} who={who} back={back} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function IdeaItem({ idea, who, back }: Omit<Props, "ideas"> & { idea: Idea }) {
  const t = useTranslations("peaks");
  const kind = useTranslations("peakKind");
  const locale = useLocale() as Locale;
  const facts = [
    kind(idea.kind),
    idea.touchpoint?.name ?? t("goneTouchpoint"),
    ...(idea.segment ? [t("forSegment", { segment: idea.segment.value.name })] : []),
    idea.venue.name,
    `${idea.who} ${instantText(idea.createdAt, locale)}`,
  ];
  return (
    <>
      <strong>{idea.title}</strong>
      <p className={styles.facts}>{facts.join(" · ")}</p>
      {idea.text !== null && <p className={styles.words}>{idea.text}</p>}
      {idea.reason !== null && <p>{t("droppedFor", { reason: idea.reason })}</p>}
      {idea.action && <FollowUp action={idea.action} />}
      <History history={idea.history} />
      <Decisions idea={idea} who={who} back={back} />
    </>
  );
}

/** What became of a chosen idea: its action, where that stands, and what was measured. */
function FollowUp({ action }: { action: NonNullable<Idea["action"]> }) {
  const t = useTranslations("peaks");
  const place = useTranslations("portfolioPlace");
  const locale = useLocale() as Locale;
  return (
    <>
      <p>
        <Link href={actionAddress(locale, action.id)} prefetch={false}>
          {action.title}
        </Link>{" "}
        {t("followUp", { owner: action.owner, place: place(action.place), baseline: action.baseline.text })}
      </p>
      {action.effect && <p>{action.effect.sentence}</p>}
    </>
  );
}

function History({ history }: Pick<Idea, "history">) {
  const t = useTranslations("peaks");
  const word = useTranslations("peakState");
  const locale = useLocale() as Locale;
  if (history.length < 2) return null;
  return (
    <details>
      <summary>{t("history", { n: history.length })}</summary>
      <ol>
        {history.map(({ revision, who, when, state, title }) => (
          <li key={revision} className={styles.facts}>
            {who} · <time dateTime={when}>{instantText(when, locale)}</time> · {word(state)} · {title}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Decisions({ idea, who, back }: Omit<Props, "ideas"> & { idea: Idea }) {
  const t = useTranslations("peaks");
  const { written, kind } = idea;
  const fields: IdeaFields = {
    kind,
    titleEn: written.titleEn ?? "",
    titleZh: written.titleZh ?? "",
    textEn: written.textEn ?? "",
    textZh: written.textZh ?? "",
    owner: "",
    target: "",
    due: "",
    reason: "",
    who,
  };
  const hidden = () => ({
    ...back,
    id: idea.id,
    basedOn: String(idea.revision),
    clientKey: crypto.randomUUID(),
  });
  return (
    <div data-screen-only>
      {idea.state !== "CHOSEN" && (
        <details>
          <summary>{t("choose")}</summary>
          <ChooseForm hidden={hidden()} fields={fields} title={idea.title} />
        </details>
      )}
      <details>
        <summary>{t("change")}</summary>
        <IdeaForm what="change" hidden={hidden()} fields={fields} />
      </details>
      {idea.state === "IDEA" && (
        <details>
          <summary>{t("drop")}</summary>
          <DropForm hidden={hidden()} fields={fields} />
        </details>
      )}
    </div>
  );
}
