import { choicesOf } from "@touchstone/core/intake/guess/column-choice";
import type { ColumnGuess } from "@touchstone/core/intake/guess/column-guess";
import { columnRoles } from "@touchstone/core/intake/guess/column-role";
import { segmentWords } from "@touchstone/core/intake/guess/segment-words";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { sectorNames, sectors } from "@touchstone/core/sector";
import type { LocalisedText } from "@touchstone/core/text";
import type { FilePreview } from "./preview-file.ts";
import type { SuggestedMapping } from "./saved-mappings.ts";

/** Values of a column that are shown. */
const EXAMPLES = 6;

/** What is told of a file that was looked at: everything that somebody needs to decide what its columns are. */
export function previewAnswer(preview: FilePreview, suggestion: SuggestedMapping | null) {
  const { reading, readAs, header, rows, lines, problems, guess } = preview;
  const choices = choicesOf(guess.columns);
  return {
    reading,
    readAs,
    header,
    rows,
    lines,
    problems,
    longForm: guess.longForm,
    heading: guess.heading,
    warnings: guess.warnings,
    columns: guess.columns.map((column, at) => ({
      ...columnAnswer(column, preview),
      choice: { ...segmentName(column), ...choices[at] },
    })),
    journey: {
      sector: guess.journey.sector,
      confidence: guess.journey.confidence,
      template: guess.journey.template?.journey.code ?? null,
    },
    suggestion,
    roles: Object.entries(columnRoles).map(([code, name]) => ({ code, name })),
    sectors: sectors.map((code) => ({ code, name: sectorNames[code] })),
    journeys: journeyTemplates.map(({ code, name, sector, touchpoints }) => ({
      code,
      name,
      sector,
      touchpoints: touchpoints.map((touchpoint) => ({ code: touchpoint.code, name: touchpoint.name })),
    })),
  };
}

/** What a dimension is called that its column's name speaks of. */
function segmentName({ dimension }: ColumnGuess): { name?: LocalisedText } {
  const known = segmentWords.find(({ code }) => code === dimension);
  return known ? { name: known.name } : {};
}

function columnAnswer({ scale, day, dimension: _, ...column }: ColumnGuess, { guess }: FilePreview) {
  const profile = guess.profiles.find((each) => each.column === column.column);
  return {
    ...column,
    scale: scale && { ...scale.scale, kind: scale.kind, strays: scale.strays.length },
    day: day?.format ?? null,
    blank: profile?.blank ?? 0,
    looked: profile?.rows ?? 0,
    examples: [...(profile?.values ?? [])]
      .slice(0, EXAMPLES)
      .map(([value, times]) => ({ value: value.slice(0, 60), times })),
  };
}
