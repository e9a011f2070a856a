// Written by generate-documents.ts from apps/api/schema.graphql and the .graphql files here: `npm run documents`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What changes of an action; what is left out stays as it is, null empties it. */
export type ActionChangeInput = {
  /** Day by which it is to be done. */
  due?: string | null | undefined;
  /** What it takes, above 0. */
  effort?: number | null | undefined;
  /** Who is responsible. */
  owner?: string | null | undefined;
  /** Day on which it began or is to begin. */
  start?: string | null | undefined;
  /** Where it stands. */
  status?: ActionStatus | null | undefined;
  /** What the figure is to reach. */
  target?: number | null | undefined;
  /** What is done. */
  title?: string | null | undefined;
};

/** A new action. */
export type ActionInput = {
  /** First day of the baseline; a year before its end when left out. */
  baselineFrom?: string | null | undefined;
  /** The day after its last; the start or the newest answer when left out. */
  baselineTo?: string | null | undefined;
  /** Day by which it is to be done. */
  due?: string | null | undefined;
  /** What it takes, above 0; 3 when left out. */
  effort?: number | null | undefined;
  /** What it is measured by: one made from answers to one question. */
  indicator: IndicatorId;
  /** Code of the journey of the touchpoint; may be left out where the venue has one. */
  journey?: string | null | undefined;
  /** What is written about it. */
  note?: string | null | undefined;
  /** Who is responsible. */
  owner: string;
  /** Day on which it began or is to begin. */
  start?: string | null | undefined;
  /** Where it stands; planned when left out. */
  status?: ActionStatus | null | undefined;
  /** What the figure is to reach, in its own unit (a share as 0–1). */
  target?: number | null | undefined;
  /** What is done. */
  title: string;
  /** Code of the touchpoint, for indicators about one. */
  touchpoint?: string | null | undefined;
  /** Code of the unit of the venue's plan it is about; this or a touchpoint. */
  unit?: string | null | undefined;
  /** Code of the venue. */
  venue: string;
};

/** Where an action stands, as its owner says. */
export type ActionStatus =
  /** It was given up. */
  | 'ABANDONED'
  /** It is carried out. */
  | 'DONE'
  /** It has not begun. */
  | 'PLANNED'
  /** It has begun. */
  | 'RUNNING';

/** What somebody did with an alert. */
export type AlertEntryKind =
  /** They have seen it and take care of it. */
  | 'ACKNOWLEDGEMENT'
  /** They said in which case it is being worked on. */
  | 'CASE_LINK'
  /** They wrote something about it. */
  | 'COMMENT';

/** On which side of its usual level a figure is. */
export type AlertSide =
  /** Above it. */
  | 'ABOVE'
  /** Below it. */
  | 'BELOW';

/** What made a point stand out. */
export type AlertSignal =
  /** The weighted moving average has left its limits: a small shift that lasts. */
  | 'EWMA'
  /** The point by itself lies more than three standard errors from what was to be expected. */
  | 'POINT'
  /** Nine or more points in a row on one side of what was to be expected. */
  | 'SIDE_RUN';

/** Where a watched figure comes from. */
export type AlertSource =
  /** From guests' answers, as an indicator. */
  | 'ANSWERS'
  /** A share that another system counted day by day. */
  | 'DAILY_COUNTS';

/** What has become of an alert. */
export type AlertState =
  /** Somebody has acknowledged it. */
  | 'ACKNOWLEDGED'
  /** It is going on, and nobody has acknowledged it. */
  | 'OPEN'
  /** It ended by itself, and nobody has acknowledged it. */
  | 'OVER';

/** How far an analysis can be trusted, or why there is none. */
export type AnalysisStatus =
  /** Touchpoints are rated so alike that their importance can hardly be told apart. */
  | 'COLLINEAR'
  /** The question it needs was not asked. */
  | 'NOT_ASKED'
  /** All answers are the same, so nothing can be linked to them. */
  | 'NO_VARIANCE'
  /** Nothing stands in the way. */
  | 'OK'
  /** The correlations contradicted each other and were moved to the nearest that do not. */
  | 'REPAIRED'
  /** Too few visits. */
  | 'TOO_FEW'
  /** The touchpoints explain too little for importance to be shown. */
  | 'WEAK';

/** What a low and a high score of a touchpoint go with. */
export type AsymmetryClass =
  /** Can only disappoint: a low score costs, a high one brings nothing. */
  | 'BASIC'
  /** Can only delight: a high score brings, a low one costs nothing. */
  | 'EXCITEMENT'
  /** Too few low or high scores to say. */
  | 'INSUFFICIENT'
  /** A low score goes with more, or a high one with less: look at it again. */
  | 'INVERSE'
  /** Both ends go the same way: look at it again. */
  | 'NON_MONOTONE'
  /** No more than chance explains. */
  | 'NO_CLEAR_EFFECT'
  /** Both: a low score costs and a high one brings. */
  | 'PERFORMANCE';

/** What is believed of one touchpoint. */
export type BeliefInput = {
  /** Code of the touchpoint. */
  touchpoint: string;
  /** −100 to 100; null where no belief is held. */
  valence?: number | null | undefined;
};

/** Whose belief a designed curve is. */
export type BeliefSource =
  /** Nobody has said anything yet: the hypothesis of the journey template’s planners. */
  | 'HYPOTHESIS'
  /** Management’s own, as it was recorded. */
  | 'RECORDED';

/** The stages every sector's journey maps to, in order: what makes sectors comparable. */
export type CanonicalStage =
  /** Afterwards, 回味与再来. */
  | 'AFTER'
  /** Arrive, 抵达进入. */
  | 'ARRIVE'
  /** Attract, 认知种草. */
  | 'ATTRACT'
  /** Plan and book, 规划预订. */
  | 'BOOK'
  /** Core experience, 核心体验. */
  | 'CORE'
  /** Leave, 结算离开. */
  | 'LEAVE'
  /** Support, 配套与求助. */
  | 'SUPPORT';

/** What changes are told apart by. */
export type ChangeBy =
  /** Every touchpoint of every venue. */
  | 'BOTH'
  /** Touchpoint by touchpoint, all venues of the slice together. */
  | 'TOUCHPOINT'
  /** Venue by venue; of a touchpoint indicator, at the touchpoint that the slice names. */
  | 'VENUE';

/** The way a touchpoint reaches the guest. */
export type Channel =
  /** By mail, text message or chat. */
  | 'MESSAGE'
  /** Web site, app or kiosk. */
  | 'ONLINE'
  /** At the venue. */
  | 'ON_SITE'
  /** By telephone. */
  | 'PHONE';

/** Whether two channels offer the same. */
export type ChannelVerdict =
  /** Shown to be the same within the margin. */
  | 'CONSISTENT'
  /** Shown to differ. */
  | 'DIFFERENT'
  /** Neither is shown. That is not the same as consistent. */
  | 'INCONCLUSIVE';

/** What a point of a control chart is. */
export type ChartGrain =
  /** A day. */
  | 'DAY'
  /** A week from Monday, where a usual day has fewer than 20 answers. */
  | 'WEEK';

/** Whether a chart can raise alerts. */
export type ChartStatus =
  /** It is still learning what is usual, or cannot; it has no limits and raises no alerts. */
  | 'LEARNING'
  /** It knows what is usual, and has limits. */
  | 'OK';

/** Whether there are coefficients of an outcome, and if not, why. */
export type CoefficientStatus =
  /** Touchpoints cannot be told apart, or their correlations contradict each other. */
  | 'CONTRADICTORY_RATINGS'
  /** The outcome or the touchpoints were not asked. */
  | 'NOT_ASKED'
  /** Recommendation was asked on another scale than 0–10. */
  | 'NOT_ON_0_TO_10'
  /** All answers about the outcome are alike. */
  | 'NO_VARIANCE'
  /** There are. */
  | 'OK'
  /** Too few visits. */
  | 'TOO_FEW';

/** What a figure is compared with. */
export type Comparand =
  /** The same days of the same holiday a year earlier, day 1 beside day 1, by the organisation's calendar: for a period that lies on one holiday or around it. */
  | 'HOLIDAY'
  /** The other venues of its smallest group, or of its sector, taken together without the venue itself. */
  | 'PEERS'
  /** The period before: a month with the month before, a year with the year before. A period that still runs is compared with as many days. */
  | 'PREVIOUS'
  /** A number that is given. */
  | 'TARGET'
  /** The same period a year earlier: the same dates, or for whole weeks the same weekdays 364 days earlier. A period that still runs is compared with the same part of it. */
  | 'YEAR_AGO';

/** Where a figure stands against what it is compared with. */
export type ComparisonVerdict =
  /** Above it, by more than chance explains. */
  | 'ABOVE'
  /** Below it, by more than chance explains. */
  | 'BELOW'
  /** Which of the two cannot be told. */
  | 'CANNOT_TELL';

/** What the culture of a unit is rated by, 0 to 4 each. */
export type CultureCriterion =
  /** It is genuine. */
  | 'AUTHENTICITY'
  /** It carries heritage. */
  | 'HERITAGE'
  /** It is about this place. */
  | 'LOCAL_THEME'
  /** It tells a story. */
  | 'NARRATIVE'
  /** Visitors take part. */
  | 'PARTICIPATION';

/** What guests' feelings are read from. */
export type CurveSource =
  /** They were not asked how they felt: read from their ratings. */
  | 'RATING'
  /** They were asked how they felt. */
  | 'VALENCE';

/** What may be said of a change. */
export type DemandGrowthVerdict =
  /** Neither is shown. */
  | 'CANNOT_TELL'
  /** The share of uses has grown by more than chance. */
  | 'GROWING'
  /** The share of uses has fallen by more than chance. */
  | 'SHRINKING';

/** What guests feel against what is believed. */
export type DesignedVerdict =
  /** Better than believed, by more than chance explains. */
  | 'BETTER'
  /** Which of the two cannot be told. */
  | 'CANNOT_TELL'
  /** Worse than believed, by more than chance explains. */
  | 'WORSE';

/** How an item is answered. */
export type DigitalAnswer =
  /** It is not met. */
  | 'NO'
  /** It is met in part; counts one half. */
  | 'PARTLY'
  /** It is met. */
  | 'YES';

/** Who answered an item. */
export type DigitalJudge =
  /** The data: they tell it surely. */
  | 'DATA'
  /** A person, because the data cannot tell. */
  | 'PERSON';

/** Which direction is good. */
export type Direction =
  /** Higher is better. */
  | 'HIGHER'
  /** Lower is better. */
  | 'LOWER'
  /** It describes without judging. */
  | 'NEITHER';

/** What drives a touchpoint. */
export type Driver =
  /** Hardware and facilities. */
  | 'HARDWARE'
  /** Marketing. */
  | 'MARKETING'
  /** Service. */
  | 'SERVICE';

/** What an action is compared with. */
export type EffectDesign =
  /** Peer venues that did not act. */
  | 'DIFFERENCE_IN_DIFFERENCES'
  /** The venue's own past. */
  | 'INTERRUPTED_SERIES';

/** Why no effect is given. */
export type EffectRefusal =
  /** the figure had already shifted before the action. */
  | 'ALREADY_MOVING'
  /** the venue was already drifting away from its peers before the action. */
  | 'BROKEN_PRE_TREND'
  /** the figure was never asked at this venue. */
  | 'NOT_ASKED'
  /** the action has not begun. */
  | 'NOT_STARTED'
  /** too many of the peers had actions of their own on this figure at the time. */
  | 'PEERS_ACTED'
  /** the peers themselves moved apart when the action began, so they are no yardstick. */
  | 'PEERS_CHANGED'
  /** there are no peers, and the season cannot be told from the action without 24 months before and 6 after. */
  | 'SEASON_UNKNOWN'
  /** there are 0 months with answers since the action, and 3 are needed. */
  | 'TOO_FEW_AFTER'
  /** most months have fewer than 10 answers. */
  | 'TOO_FEW_ANSWERS'
  /** there are 0 months with answers before the action, and 6 are needed. */
  | 'TOO_FEW_BEFORE'
  /** there are 0 peer venues with answers in the same months, 3 are needed; without them it takes 24 months before and 6 after. */
  | 'TOO_FEW_PEERS';

/** What may be said of an action. */
export type EffectVerdict =
  /** Neither can be said. */
  | 'CANNOT_TELL'
  /** It moved the wrong way, or an improvement as large as would matter is unlikely. */
  | 'DID_NOT'
  /** The figure moved the right way against its peers, by more than chance explains. */
  | 'WORKED';

/** What improving a touchpoint takes. */
export type EffortInput = {
  /** On a scale of the caller's own, above 0; twice as much halves the score. */
  effort: number;
  /** Code of the touchpoint. */
  touchpoint: string;
};

/** On which side of what was expected. */
export type ExpectationVerdict =
  /** Guests surely got more than they had expected. */
  | 'ABOVE'
  /** Guests surely got less than they had expected. */
  | 'BELOW';

/** What people look for. */
export type Facility =
  /** Somewhere to eat. */
  | 'DINING'
  /** First aid. */
  | 'SERVICE_MEDICAL'
  /** Rest areas. */
  | 'SERVICE_REST'
  /** Toilets. */
  | 'SERVICE_TOILET';

/** Whether there is a number, and if not, why. */
export type FigureStatus =
  /** There is a value with its interval. */
  | 'MEASURED'
  /** The question was not asked. */
  | 'NOT_ASKED'
  /** Too few answers to show a value. */
  | 'TOO_FEW'
  /** There is a value that must not be shown, or none that could be stood by; `reason` says why. */
  | 'WITHHELD';

/** What matters most among venues. */
export type FindingKind =
  /** A venue is ahead of the others together, by more than chance explains. */
  | 'LEADS'
  /** No venue stands out from the others: what the comparison of all pairs says is all there is. */
  | 'LEAGUE'
  /** The venue that was asked about cannot be told apart from the others. */
  | 'LEVEL'
  /** A venue is behind the others together, by more than chance explains. */
  | 'TRAILS'
  /** Nothing can be said of the venue that was asked about. */
  | 'UNTOLD';

/** Who stands higher within its own sector. */
export type HigherPosition =
  /** The intervals touch. */
  | 'CANNOT_TELL'
  /** The first venue: the two intervals do not touch. */
  | 'FIRST'
  /** The second venue: the two intervals do not touch. */
  | 'SECOND';

/** Where the days of a holiday come from. */
export type HolidayBasis =
  /** The festival's own day and a usual length: nothing was announced for it, or only as part of another. */
  | 'CONVENTION'
  /** Entered by somebody of the organisation. */
  | 'EDITED'
  /** As announced, with the weekend days worked in exchange. */
  | 'OFFICIAL';

/** A holiday as the organisation keeps it. */
export type HolidayInput = {
  /** As `holidays` lists it, or a new one: small letters, digits and hyphens. */
  code: string;
  /** First day off. */
  from: string;
  /** Its name in English. */
  nameEn: string;
  /** Its name in Chinese. */
  nameZh: string;
  /** False where the organisation keeps no such holiday; true when left out. */
  observed?: boolean | null | undefined;
  /** The day after the last. */
  to: string;
  /** Weekend days worked in exchange. */
  workdays?: Array<string> | null | undefined;
  /** Of which year. */
  year: number;
};

/** What is compared. */
export type ImportDriftKind =
  /** The answers to a question. */
  | 'ANSWERS'
  /** How guests are divided over the values of a segment. */
  | 'SEGMENT';

/** How far a job is. */
export type ImportJobStatus =
  /** It was given up; nothing was stored. An import can be resumed by `POST /jobs/ID/resume`. */
  | 'CANCELLED'
  /** It has ended well. */
  | 'DONE'
  /** It has ended without storing anything; `failure` says why. */
  | 'FAILED'
  /** The server was stopped in the middle of it; nothing was stored. An import can be resumed by `POST /jobs/ID/resume`. */
  | 'INTERRUPTED'
  /** It is being done. */
  | 'RUNNING';

/** Whether something could be judged, and if not, why. */
export type ImportQualityStatus =
  /** It was counted. */
  | 'MEASURED'
  /** The survey does not ask what it would take. */
  | 'NOT_ASKED'
  /** It was tested. */
  | 'TESTED'
  /** There is too little to judge: nothing is claimed. */
  | 'TOO_FEW';

/** How far an import is. */
export type ImportStatus =
  /** Nothing of it was stored; `failure` says why. */
  | 'FAILED'
  /** The server stopped before its end; nothing of it was stored. Import the file again. */
  | 'INTERRUPTED'
  /** Its rows are stored and counted. */
  | 'PUBLISHED'
  /** It is being read; nothing of it is visible yet. */
  | 'RUNNING'
  /** It was published and taken back: nothing of it is stored any more. */
  | 'TAKEN_BACK';

/** A touchpoint to improve, by `points` or by `convertShare`. */
export type ImprovementInput = {
  /** This part of the low scores becomes middle and of the middle scores high, above 0 to 1. */
  convertShare?: number | null | undefined;
  /** Every rating rises by so many points of 0–100, at most 20, and never beyond the best answer. */
  points?: number | null | undefined;
  /** Code of the touchpoint. */
  touchpoint: string;
};

/** The indicators there are; `indicators` says more of each. */
export type IndicatorId =
  /** Effect of an action: How much more a figure changed after an action than at peer venues without it; without peers, than its own past let expect. */
  | 'ACTION_EFFECT'
  /** Figure for the same mix of guests: What a venue would be expected to reach if it had the mix of guests of all venues together. In the unit of the indicator it is made from. */
  | 'ADJUSTED_FIGURE'
  /** Asymmetry: −1: can only disappoint. +1: can only delight. 0: both in equal measure. */
  | 'ASYMMETRY_INDEX'
  /** Explained by the average: How much of the differences in overall satisfaction goes with the plain average of each visit’s ratings. */
  | 'AVERAGE_EXPLAINED'
  /** Best of the visit: In what share of visits this touchpoint is the best rated one; a tie counts in equal parts. */
  | 'BEST_MOMENT_SHARE'
  /** Difference between channels: How many points higher guests of one channel rate a touchpoint than guests of another. */
  | 'CHANNEL_DIFFERENCE'
  /** Complaints closed in time: Share of complaints closed within so many hours, open ones counted as long as they were watched. */
  | 'CLOSED_LOOP_SHARE'
  /** Complaint rate: Share of the guests who met the touchpoint and complained about it. */
  | 'COMPLAINT_RATE'
  /** Guests who complained: Of all visits, the share that led to a complaint. */
  | 'COMPLAINT_SHARE'
  /** Share counted elsewhere: A share that another system counted day by day, as it was imported: so many out of so many. */
  | 'DAILY_COUNT_SHARE'
  /** Instant decision: How far overall satisfaction lies apart between guests who rated the touchpoint high and low, all else equal. */
  | 'DECISION_SWING'
  /** Gap between felt and believed: How much better or worse guests feel at a touchpoint than management believes. */
  | 'DESIGNED_GAP'
  /** Guests who got less than expected: Share of guests whose overall satisfaction lies below what they had expected. */
  | 'DISAPPOINTED_SHARE'
  /** Dissatisfied guests: Of the guests who rated the visit overall, the share in the bottom quarter of the scale: 1 or 2 of five. */
  | 'DISSATISFIED_SHARE'
  /** Double failures: Of all complaints, the share whose handling failed as well: closed late, still open by then, or rated low afterwards. */
  | 'DOUBLE_FAILURE_SHARE'
  /** Drop-off: Share of the guests who reached the touchpoint and gave up there. */
  | 'DROP_OFF_HAZARD'
  /** Emotional connection: How often a touchpoint moves people, for better or worse: the share of ratings in the low or the high box. */
  | 'EMOTIONAL_INTENSITY'
  /** Experience against expectation: How far guests’ overall satisfaction lies above what they had expected; below zero, guests were promised more than they got. */
  | 'EXPECTATION_GAP'
  /** Expected lift: By how many points the outcome would be expected to stand higher if a touchpoint’s ratings rose, all other touchpoints unchanged. An association, not a promise. */
  | 'EXPECTED_LIFT'
  /** Expected rank: The place a venue most fairly has: one, plus how many others are probably better. A venue that is hardly known lies in the middle. */
  | 'EXPECTED_RANK'
  /** Explained by the touchpoints: How much of the differences in overall satisfaction goes with the ratings of the touchpoints. */
  | 'EXPLAINED_VARIANCE'
  /** Growth of demand for a format: How much more of a group's uses falls on a business format than in the same period before. */
  | 'FORMAT_DEMAND_GROWTH'
  /** Demand share of a format: Of all uses that a group of guests made of business formats, how many fell on this one. */
  | 'FORMAT_DEMAND_SHARE'
  /** Mismatch of demand and supply: Which part of the supply would have to become another format for supply and demand to have the same shares. */
  | 'FORMAT_MISMATCH'
  /** Part of the gap: How many points of the distance between a venue and the others go with one touchpoint being rated differently there. An association, not a cause. */
  | 'GAP_PART'
  /** Share of the gap: What the named touchpoints account for together, as a part of the distance between a venue and the others. */
  | 'GAP_SHARE'
  /** Importance of a group: The share of what all ratings explain that a stage, or service, hardware or marketing, accounts for as a whole. It is not the sum of its touchpoints’ shares. */
  | 'GROUP_IMPORTANCE'
  /** Performance of a group: The plain average of the mean ratings of a group’s touchpoints, each touchpoint counting the same. */
  | 'GROUP_PERFORMANCE'
  /** Difference between groups of guests: How far one group of guests stands above or below another, as asked, without making them alike. */
  | 'GUEST_GROUP_DIFFERENCE'
  /** Adjusted difference between groups of guests: How far one group of guests stands above or below another at the same venue and in the same segment. */
  | 'GUEST_GROUP_DIFFERENCE_ADJUSTED'
  /** Impact range: Penalty and reward together: how far a touchpoint can move overall satisfaction either way. */
  | 'IMPACT_RANGE'
  /** Importance: The touchpoint’s share of what all ratings together explain about overall satisfaction. */
  | 'IMPORTANCE_SHARE'
  /** Slope: How many points higher overall satisfaction stands per point of the touchpoint's score, all other touchpoints equal. */
  | 'IMPORTANCE_SLOPE'
  /** Worth of closing the gap: By how many points the outcome would be expected to stand higher among those who rate the touchpoint if its mean reached the target. An association, not a promise. */
  | 'IMPROVEMENT_PRIORITY'
  /** Worth per effort: How many points of the outcome closing a touchpoint’s gap would be expected to go with, over all guests, per unit of effort. */
  | 'IMPROVEMENT_SCORE'
  /** Satisfies when present: Share of guests whom the presence of this touchpoint would satisfy, by Kano’s questionnaire. */
  | 'KANO_BETTER'
  /** Dissatisfies when missing: Share of guests whom the absence of this touchpoint would dissatisfy, by Kano’s questionnaire; written with a minus. */
  | 'KANO_WORSE'
  /** Long-term impact: How far the likelihood to recommend lies apart between guests who rated the touchpoint high and low, all else equal. */
  | 'LONG_TERM_SWING'
  /** Cost of falling short against gain of exceeding: How many times more likelihood to recommend goes with a point below expectation than with a point above it. */
  | 'LOSS_RATIO'
  /** Part in what is remembered: The share of the best, the worst, the last and the average rating in what the four together explain of overall satisfaction. */
  | 'MEMORY_SHARE'
  /** Mix part of a change: How much of a change comes from other kinds of guests coming, each answering as before. */
  | 'MIX_PART'
  /** Moment-of-truth score: How much of a moment of truth a touchpoint is: strong feelings, effect on the verdict, effect on recommendation, all three at once. */
  | 'MOMENT_SCORE'
  /** Net promoter score: Guests who would warmly recommend (9–10) minus those who would not (0–6), per hundred answers. */
  | 'NET_PROMOTER_SCORE'
  /** Optimistic bound: What the lift would be if everything that usually moves with this touchpoint improved too. */
  | 'OPTIMISTIC_LIFT'
  /** Overall mean on the survey’s scale: The average overall rating, on the scale that guests saw. */
  | 'OVERALL_MEAN'
  /** Added by peak and end: How many percentage points of the differences peak and end explain beyond the plain average. */
  | 'PEAK_END_ADDITION'
  /** Peak and end against the average: By how many percentage points peak and end explain overall satisfaction better than the plain average; below zero the average explains it better. */
  | 'PEAK_END_ADVANTAGE'
  /** Explained by peak and end: How much of the differences in overall satisfaction goes with the strongest and the last rating of each visit. */
  | 'PEAK_END_EXPLAINED'
  /** Penalty: What a low rating of the touchpoint goes with: overall satisfaction compared with a middling rating. */
  | 'PENALTY'
  /** Performance part of a change: How much of a change comes from the same kinds of guests answering differently. */
  | 'PERFORMANCE_PART'
  /** Reliability: How much of what tells venues apart at this number of answers is real and not chance. Below 70% it must not decide rewards. */
  | 'RANK_RELIABILITY'
  /** Likelihood to recommend: The average likelihood to recommend, as percent of the most that was possible. */
  | 'RECOMMENDATION_MEAN'
  /** Recovery rate: Of all complaints, open ones included, the share that were closed and rated in the top two categories afterwards. */
  | 'RECOVERY_RATE'
  /** Guests with a problem: Of the guests who said whether something went wrong, the share who met a problem. */
  | 'REPORTED_PROBLEM_SHARE'
  /** Response rate: Share of the guests invited to answer who did. */
  | 'RESPONSE_RATE'
  /** Representativity of response: 1 when all kinds of guests answer equally often; the lower, the more some of them are missing. */
  | 'RESPONSE_REPRESENTATIVITY'
  /** Intention to return: Of the guests who were asked whether they would come again, the share who probably or definitely would. */
  | 'RETURN_INTENTION'
  /** Reward: What a high rating of the touchpoint goes with: overall satisfaction compared with a middling rating. */
  | 'REWARD'
  /** Satisfaction: The average overall rating as percent of the most that was possible: 0 all at the bad end, 100 all at the good end. */
  | 'SATISFACTION'
  /** Satisfied guests: Of the guests who rated the visit overall, the share in the top quarter of the scale: 4 or 5 of five. */
  | 'SATISFIED_SHARE'
  /** Position within the sector: The share of the sector’s other venues, asked the same, that score lower. Unlike the score, it can be set beside that of another sector. */
  | 'SECTOR_PERCENTILE'
  /** Segment–format gap: Demand share of a business format in a group of guests less its share of supply: above zero more is wanted than is there, relative to the other formats. */
  | 'SEGMENT_FORMAT_GAP'
  /** Slope in a segment: How many points higher the outcome stands per point of the touchpoint’s score within one segment, all other touchpoints equal. */
  | 'SEGMENT_SLOPE'
  /** Service inconsistency: Part of all variation in how guests rate the people who served them that lies between employees of the same venue. */
  | 'SERVICE_INCONSISTENCY'
  /** Rating of service by people: How well guests rate the human touchpoints of their visit on average, 0–100. */
  | 'SERVICE_RATING'
  /** Estimate pulled toward the group: The best guess at a venue’s true value from its own answers and those of all venues: the fewer its answers, the nearer to the common mean. In the unit of the indicator it is made from. */
  | 'SHRUNKEN_FIGURE'
  /** Strong against weak service: Points between an employee at the 90th and one at the 10th percentile of the same venue. */
  | 'STAFF_SPREAD'
  /** Stage score: The average of a stage’s touchpoints, first within each visit, then over visits. */
  | 'STAGE_SCORE'
  /** Good feelings at technology: Share of all strong good feelings that guests have at technology touchpoints. */
  | 'TECHNOLOGY_DELIGHT'
  /** Technology dependence: How much larger technology’s share of importance is than its share of the strong good feelings; above zero, the experience relies on technology that creates little feeling. */
  | 'TECHNOLOGY_DEPENDENCE'
  /** Importance of technology: Technology touchpoints’ share of what all ratings together explain about overall satisfaction. */
  | 'TECHNOLOGY_IMPORTANCE'
  /** Bad feelings at technology: Share of all strong bad feelings that guests have at technology touchpoints. */
  | 'TECHNOLOGY_UPSET'
  /** Delighted guests: Of the guests who rated the visit overall, the share at the very top: 5 of five, 9 or 10 of ten. */
  | 'TOP_SCORE_SHARE'
  /** Pain at the touchpoint: Of the guests who rated a touchpoint, the share for whom it was a low point: the bottom quarter of the scale. */
  | 'TOUCHPOINT_DISSATISFIED_SHARE'
  /** Expectation of a touchpoint: What guests had expected of this touchpoint, among those who also rated it. */
  | 'TOUCHPOINT_EXPECTATION'
  /** Touchpoint against expectation: How far guests’ rating of a touchpoint lies above what they had expected of it; below zero they got less. */
  | 'TOUCHPOINT_GAP'
  /** Touchpoint reach: Of the guests who were asked about a touchpoint, the share who met it. */
  | 'TOUCHPOINT_REACH'
  /** Satisfied at the touchpoint: Of the guests who rated a touchpoint, the share in the top quarter of the scale. */
  | 'TOUCHPOINT_SATISFIED_SHARE'
  /** Touchpoint score: The average rating of a touchpoint by the guests who met it and rated it, as percent of the most that was possible. */
  | 'TOUCHPOINT_SCORE'
  /** Skipped ratings: Of the guests who met a touchpoint, the share who gave it no rating. Above a fifth, its figures may be biased. */
  | 'TOUCHPOINT_SKIPPED_SHARE'
  /** Peak at the touchpoint: Of the guests who rated a touchpoint, the share for whom it was a high point: the very top of the scale. */
  | 'TOUCHPOINT_TOP_SCORE_SHARE'
  /** Unmet wants: Of the guests who wanted a format, how many gave up at it or complained about it. */
  | 'UNMET_WANT_SHARE'
  /** Usual level: What a figure was in the first eight stable weeks, day by day of the week; later days are measured against it, and it stays as it is. */
  | 'USUAL_LEVEL'
  /** Balance of feelings: Ratings in the high box minus ratings in the low box, as a share of all ratings. */
  | 'VALENCE_BALANCE'
  /** Warmth of technology against people: How much better guests feel at technology than at human touchpoints of the same visit, on a scale from −1 to 1. */
  | 'WARMTH_AGAINST_PEOPLE'
  /** Warmth of technology: How much better guests feel at technology than at all other touchpoints of the same visit, on a scale from −1 to 1. */
  | 'WARMTH_GAP'
  /** Worst of the visit: In what share of visits this touchpoint is the worst rated one; a tie counts in equal parts. */
  | 'WORST_MOMENT_SHARE';

/** Where an indicator's figures come from. */
export type IndicatorKind =
  /** From an analysis of whole visits: it stands in the results of `curve` and `moments`. */
  | 'ANALYSIS'
  /** From the answers to one question: ask for it by `figure`, `series`, `comparison` or `difference`. */
  | 'PLAIN';

/** What an indicator is about. */
export type IndicatorScope =
  /** One touchpoint, which `slice.touchpoint` has to name. */
  | 'TOUCHPOINT'
  /** The visit as a whole. */
  | 'VISIT';

/** How an interval was made. */
export type IntervalMethod =
  /** Adjusted Wald, for net promoter scores. */
  | 'ADJUSTED_WALD'
  /** Normal, around an estimate that was pulled toward the common mean of all venues. */
  | 'EMPIRICAL_BAYES'
  /** Exact interval by the F distribution (Wald), for variation between employees. */
  | 'EXACT_F'
  /** Delete-a-group jackknife, for results of an analysis of whole visits. */
  | 'JACKKNIFE'
  /** Log-log interval of a survival curve, for shares closed in time. */
  | 'LOG_LOG'
  /** Newcombe's hybrid score interval, for differences of shares. */
  | 'NEWCOMBE'
  /** By the noncentral χ² distribution, for the R-indicator. */
  | 'NONCENTRAL_CHI_SQUARE'
  /** Seeded draws from the sampling distribution of the shares it is made of, read backwards. */
  | 'PARAMETRIC_BOOTSTRAP'
  /** Range of ranks that hold at once for all that are compared (all pairs, Holm). */
  | 'RANK_RANGE'
  /** Student's t, for means. */
  | 'T'
  /** Wilson score interval, for shares. */
  | 'WILSON'
  /** Woodruff's interval of a median, by the share of values below it. */
  | 'WOODRUFF'
  /** Normal approximation, for differences. */
  | 'Z';

/** What a touchpoint is to guests. */
export type KanoCategory =
  /** Delights when it is there and is not missed when it is not. */
  | 'ATTRACTIVE'
  /** Neither matters. */
  | 'INDIFFERENT'
  /** Taken for granted when it is there; its absence upsets. */
  | 'MUST_BE'
  /** The more the better, the less the worse. */
  | 'ONE_DIMENSIONAL'
  /** The two answers contradict each other. */
  | 'QUESTIONABLE'
  /** Guests would rather not have it. */
  | 'REVERSE';

/** What advice is asked for. */
export type LayoutAdviceInput = {
  /** Most money that all moves may cost together; no limit when left out. */
  budget?: number | null | undefined;
  /** What it may propose; anything when left out. */
  kinds?: Array<LayoutMoveKind> | null | undefined;
  /** Ids of paths to leave alone besides those the plan protects. */
  lockedEdges?: Array<string> | null | undefined;
  /** Ids of units to leave alone besides those the plan locks. */
  lockedUnits?: Array<string> | null | undefined;
  /** Whether units may move that are usually bound to their place: lodging.camp, sight.landmark, sight.garden, sight.viewpoint, sight.temple, culture.heritage, ride.boat, leisure.beach, transport.parking. */
  moveBound?: boolean | null | undefined;
  /** What it lowers. */
  objective?: LayoutAdviceObjective | null | undefined;
  /** What things cost. */
  prices?: LayoutAdvicePrices | null | undefined;
  /** Whether units may swap of which one has less than half the area of the other; the building is priced. */
  swapUnlikeAreas?: boolean | null | undefined;
};

/** What advice lowers. */
export type LayoutAdviceObjective =
  /** Pressure on paths: the mean of (v/c)² over walking person-minutes. */
  | 'PRESSURE'
  /** Person-minutes at grades D to F, weighted 1, 2 and 4. */
  | 'SEVERITY';

/** Prices in the currency of the plan; what is left out is a convention of ours. */
export type LayoutAdvicePrices = {
  /** Bridges and stairs, times the price of a path. */
  bridgeTimes?: number | null | undefined;
  /** Capacity, per person. */
  capacityPerPerson?: number | null | undefined;
  /** A gate. */
  gate?: number | null | undefined;
  /** A lane of a gate. */
  gateLane?: number | null | undefined;
  /** Fitting out a unit that moves, per m². */
  movePerM2?: number | null | undefined;
  /** Path, per m². */
  pathPerM2?: number | null | undefined;
  /** Building where unlike areas swap, per m² of difference. */
  rebuildPerM2?: number | null | undefined;
  /** Shifting the hours of a unit. */
  shift?: number | null | undefined;
  /** Throughput, per person an hour. */
  throughputPerPersonHour?: number | null | undefined;
};

/** What counts determine of a plan. */
export type LayoutConstant =
  /** Attraction. */
  | 'ATTRACTION'
  /** β, decay with distance. */
  | 'BETA'
  /** Share of arrivals. */
  | 'ENTRY_SHARE'
  /** Linger, slowness. */
  | 'LINGER'
  /** Platoon, peaks within a slot. */
  | 'PLATOON'
  /** Revenue per day. */
  | 'REVENUE'
  /** Mean stay. */
  | 'STAY_MEAN'
  /** Shape of stays. */
  | 'STAY_SHAPE'
  /** θ, decay with waiting. */
  | 'THETA'
  /** Visitors of the day. */
  | 'VISITORS'
  /** Wander, loops and browsing. */
  | 'WANDER';

/** What a proposal may not spoil. */
export type LayoutConstraint =
  /** Cost within the budget. */
  | 'BUDGET'
  /** Paths that reach grade E or F. */
  | 'CROWDED_PATHS'
  /** Effective functions, by area. */
  | 'DIVERSITY_BY_AREA'
  /** Effective functions, by number of units. */
  | 'DIVERSITY_BY_COUNT'
  /** Egress to the gates. */
  | 'EGRESS'
  /** Effective functions within 200 m. */
  | 'LOCAL_DIVERSITY'
  /** Mean wait. */
  | 'MEAN_WAIT'
  /** Paths within 200 m of a toilet. */
  | 'TOILET_COVERAGE'
  /** Visits to units whose hours shift. */
  | 'VISITS';

/** Where somebody counted. */
export type LayoutCountKind =
  /** On a path: persons who passed in the hour, both ways. */
  | 'EDGE'
  /** At a unit: persons who came over the day. */
  | 'UNIT'
  /** In a zone: persons present. */
  | 'ZONE';

/** Which file of counts. */
export type LayoutCountsFile =
  /** The one to fit to. */
  | 'COUNTS'
  /** The one to judge by. */
  | 'HELD_OUT';

/** Which way a figure of a layout is better. */
export type LayoutDirection =
  /** Higher is better. */
  | 'HIGHER'
  /** Lower is better. */
  | 'LOWER';

/** What a calibration is judged by that it was not fitted to. */
export type LayoutHeldOut =
  /** Counters that were held back. */
  | 'COUNTERS'
  /** A file of another day. */
  | 'FILE'
  /** The last day of the file. */
  | 'LAST_DAY';

/** What advice may propose. */
export type LayoutMoveKind =
  /** Add capacity. */
  | 'CAPACITY'
  /** Add a gate. */
  | 'GATE'
  /** Shift hours. */
  | 'HOURS'
  /** Add a path. */
  | 'LINK'
  /** Move a unit. */
  | 'MOVE'
  /** Swap two units. */
  | 'SWAP'
  /** Widen a path. */
  | 'WIDEN';

/** How freely people walk on a path (Fruin). */
export type LevelOfService =
  /** Freely. */
  | 'A'
  /** With some choice of speed. */
  | 'B'
  /** Slower; passing is hard. */
  | 'C'
  /** Crowded: most cannot choose their speed. */
  | 'D'
  /** Shuffling. */
  | 'E'
  /** At a standstill. */
  | 'F';

/** What may be lifted. */
export type LiftOutcome =
  /** Net promoter score, −100 to 100. */
  | 'NET_PROMOTER'
  /** Overall satisfaction, 0–100. */
  | 'OVERALL'
  /** Likelihood to recommend, 0–100. */
  | 'RECOMMEND';

/** What may be said of a touchpoint's lift. */
export type LiftState =
  /** Everyone who rated it gave the best answer already. */
  | 'AT_MAXIMUM'
  /** A lift is expected: its interval lies above zero. */
  | 'EXPECTED'
  /** Its answers cannot be told apart from those of other touchpoints. */
  | 'INSEPARABLE'
  /** Not asked, or too seldom rated together with the outcome. */
  | 'LEFT_OUT'
  /** None is expected: with others equal, better ratings go with no more of the outcome. */
  | 'NONE_EXPECTED'
  /** Too few visits of the slice rated it, or too few gave low or high scores. */
  | 'TOO_FEW'
  /** Its interval holds zero. */
  | 'WITHIN_CHANCE';

/** What a measured load is made of. */
export type LoadSource =
  /** Entries of a day, against the capacity of a day. */
  | 'ENTRIES'
  /** Entries minus exits at the gates, against the capacity at once. */
  | 'GATE_BALANCE'
  /** People counted in the places of the venue, against the capacity at once. */
  | 'OCCUPANCY';

/** Whether there is a load. */
export type LoadStatus =
  /** Both counts and a capacity are there. */
  | 'MEASURED'
  /** Nothing of the kind was counted. */
  | 'NOT_MEASURED'
  /** People were counted, and no plan tells what the venue bears. */
  | 'NO_PLAN';

/** A language the product speaks. */
export type Locale =
  /** English. */
  | 'EN'
  /** Simplified Chinese, 简体中文. */
  | 'ZH';

/** What is measured rather than asked. */
export type MeasurementKind =
  /** How many people passed a gate. */
  | 'GATES'
  /** How many people were in a place. */
  | 'OCCUPANCY'
  /** How long somebody was on duty at a post; employees are pseudonyms only. */
  | 'ROSTERS'
  /** What a unit sold. */
  | 'SALES'
  /** How long people waited, as posted and as it was. */
  | 'WAITS';

/** What a measure counts in. */
export type MeasurementUnit =
  /** Hours. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** Units of the currency that the mapping names. */
  | 'MONEY'
  /** People. */
  | 'PEOPLE'
  /** Things, such as orders. */
  | 'THINGS';

/** What may be remembered of a visit. */
export type MemoryRival =
  /** Its last rating. */
  | 'END'
  /** Its best rating. */
  | 'MAX'
  /** The average of its ratings. */
  | 'MEAN'
  /** Its worst rating. */
  | 'MIN';

/** What a mention counts as. */
export type MentionVerdict =
  /** The touchpoint is blamed. */
  | 'BAD'
  /** The touchpoint is praised. */
  | 'GOOD'
  /** It is named, and neither praised nor blamed. */
  | 'NEUTRAL'
  /** The comment is not about this touchpoint: people said so. */
  | 'NONE';

/** Why importance was not estimated by the method that was asked for. */
export type MethodSwitch =
  /** Correlations of pairs contradict each other too much: maximum likelihood was used instead. */
  | 'CONTRADICTORY_PAIRS'
  /** Maximum likelihood found no stable result: pairs were used instead. */
  | 'NOT_CONVERGED';

/** What kind of moment of truth a touchpoint is. */
export type MomentLabel =
  /** It can only win the guest, 惊喜时刻. */
  | 'MAGIC_MOMENT'
  /** It can only lose the guest, 成败时刻. */
  | 'MAKE_OR_BREAK'
  /** It can do both, 双向时刻. */
  | 'TWO_SIDED';

/** What the guest meets at a touchpoint. */
export type Nature =
  /** People. */
  | 'HUMAN'
  /** Rooms and things. */
  | 'PHYSICAL'
  /** Technology. */
  | 'TECHNOLOGY';

/** A figure of how a place runs. */
export type OperatingFigureCode =
  /** Sales per m² a day, 坪效. */
  | 'REVENUE_PER_AREA'
  /** Secondary spend per visit, 人均二消. */
  | 'SPEND_PER_VISIT'
  /** Sale per order, 客单价. */
  | 'TICKET_SIZE'
  /** Visits a day, 日均入园人次. */
  | 'VISITS';

/** What period it is compared with. */
export type OperatingReference =
  /** The same days of the same holiday a year earlier. */
  | 'HOLIDAY'
  /** The period before, 环比. */
  | 'PREVIOUS'
  /** The same period a year earlier, 同比. */
  | 'YEAR_AGO';

/** What may be claimed. */
export type OperatingVerdict =
  /** More, by more than days differ among themselves. */
  | 'ABOVE'
  /** Less, by more than days differ among themselves. */
  | 'BELOW'
  /** It cannot be told. */
  | 'CANNOT_TELL';

/** Whether a good recovery beats a trouble-free visit. */
export type ParadoxVerdict =
  /** They surely stand lower. */
  | 'BELOW'
  /** The groups cannot be told from venues and segments. */
  | 'CANNOT_TELL'
  /** What it needs was not asked. */
  | 'NOT_ASKED'
  /** They do not stand surely higher. */
  | 'NO_EVIDENCE'
  /** Recovered guests stand higher at equal venue and segment (one-sided p below 0.05). */
  | 'SHOWN'
  /** Too few recovered or untroubled guests to test. */
  | 'TOO_FEW';

/** What a path is. */
export type PathSurface =
  /** A bridge. */
  | 'BRIDGE'
  /** Stairs: people walk at half the speed. */
  | 'STAIRS'
  /** A level way. */
  | 'WALK';

/** Whether it could be tested. */
export type PeakEndStatus =
  /** Overall satisfaction or the touchpoints were not asked. */
  | 'NOT_ASKED'
  /** All answers are alike. */
  | 'NO_VARIANCE'
  /** It could. */
  | 'OK'
  /** Too few visits with an overall answer and at least three ratings. */
  | 'TOO_FEW';

/** Whether the strongest and the last moment, or the plain average, tell more about overall satisfaction. */
export type PeakEndVerdict =
  /** The average tells more, and peak and end add nothing to it beyond chance. */
  | 'AVERAGE'
  /** The average tells more, and peak and end still add to it. */
  | 'BOTH'
  /** Neither can be told ahead. */
  | 'NO_DIFFERENCE'
  /** Peak and end tell more. */
  | 'PEAK_END';

/** The action that an idea becomes, at its venue and touchpoint. */
export type PeakIdeaActionInput = {
  /** Day by which it is to be done. */
  due?: string | null | undefined;
  /** What it takes, above 0. */
  effort?: number | null | undefined;
  /** What it is measured by: one made from answers about a touchpoint. */
  indicator?: IndicatorId;
  /** Who is responsible. */
  owner: string;
  /** Day on which it began or is to begin. */
  start?: string | null | undefined;
  /** Where it stands; planned when left out. */
  status?: ActionStatus | null | undefined;
  /** What the figure is to reach, in its own unit. */
  target?: number | null | undefined;
  /** What is done; the idea's title when left out. */
  title?: string | null | undefined;
};

/** What changes of an idea; what is left out stays as it is, null empties it. */
export type PeakIdeaChangeInput = {
  /** What it is to do. */
  kind?: PeakIdeaKind | null | undefined;
  /** What is to be done and why, in English; at most 4000 characters. */
  textEn?: string | null | undefined;
  /** The same in Chinese. */
  textZh?: string | null | undefined;
  /** English title, at most 200 characters. */
  titleEn?: string | null | undefined;
  /** Chinese title. One of the two is needed. */
  titleZh?: string | null | undefined;
};

/** A new idea. */
export type PeakIdeaInput = {
  /** Code of the journey; may be left out where the venue has one. */
  journey?: string | null | undefined;
  /** What it is to do. */
  kind: PeakIdeaKind;
  /** For some guests only: how they are told apart. */
  segmentDimension?: string | null | undefined;
  /** Which of them. */
  segmentValue?: string | null | undefined;
  /** What is to be done and why, in English; at most 4000 characters. */
  textEn?: string | null | undefined;
  /** The same in Chinese. */
  textZh?: string | null | undefined;
  /** English title, at most 200 characters. */
  titleEn?: string | null | undefined;
  /** Chinese title. One of the two is needed. */
  titleZh?: string | null | undefined;
  /** Code of the touchpoint. */
  touchpoint: string;
  /** Code of the venue. */
  venue: string;
};

/** What an idea is to do with its touchpoint. */
export type PeakIdeaKind =
  /** Create a positive peak. */
  | 'CREATE'
  /** Keep a positive peak as it is. */
  | 'PROTECT'
  /** Bring it up to what it was designed to be. */
  | 'REPAIR'
  /** Turn a negative peak round. */
  | 'TURN_ROUND';

/** Where an idea stands. */
export type PeakIdeaState =
  /** It has become an action. */
  | 'CHOSEN'
  /** It was dropped, with a reason. */
  | 'DROPPED'
  /** It is written down. */
  | 'IDEA';

/** A stretch of days. */
export type PeriodInput = {
  /** First day. */
  from: string;
  /** The day after the last. */
  to: string;
};

/** How bad a problem of a plan is. */
export type PlanProblemSeverity =
  /** It stops the import. */
  | 'ERROR'
  /** It does not. */
  | 'WARNING';

/** Where an action stands, as its figures say. */
export type PortfolioPlace =
  /** It was given up. */
  | 'ABANDONED'
  /** Whether it worked cannot be told. */
  | 'CANNOT_TELL'
  /** It moved the wrong way, or hardly. */
  | 'DID_NOT'
  /** It has not begun. */
  | 'PLANNED'
  /** It runs, and it is too early to tell. */
  | 'RUNNING'
  /** The figure moved the right way, by more than chance explains. */
  | 'WORKED';

/** Whether the venue moved like its peers before. */
export type PreTrendStatus =
  /** It drifted. */
  | 'BROKEN'
  /** No drift is seen, and one as large as would matter cannot be excluded. */
  | 'NOT_REFUTED'
  /** A drift as large as would matter is unlikely. */
  | 'PARALLEL';

/** What the worth of closing a gap is read from. */
export type PriorityBasis =
  /** For basics and exciters: what low and high scores go with, for the part that would have to rise by a box. */
  | 'CONVERSION'
  /** The touchpoint's slope, times the gap. */
  | 'SLOPE';

/** Place on the map of importance and performance. */
export type Quadrant =
  /** Important and below the others. */
  | 'CONCENTRATE_HERE'
  /** Important and above the others. */
  | 'KEEP_UP'
  /** Less important and below the others. */
  | 'LOW_PRIORITY'
  /** Less important and above the others. */
  | 'POSSIBLE_OVERKILL';

/** Whether two scores may be subtracted. */
export type RawComparison =
  /** Other touchpoints, or another scale: scores are not comparable. */
  | 'DIFFERENT_QUESTIONS'
  /** One of the two venues was not asked. */
  | 'NOT_ASKED'
  /** The same was asked on the same scale. */
  | 'SAME_QUESTION';

/** What groups of guests are compared on. */
export type RecoveryOutcome =
  /** Overall satisfaction. */
  | 'OVERALL'
  /** Likelihood to recommend. */
  | 'RECOMMEND';

/** Whether recovery can be told. */
export type RecoveryStatus =
  /** The surveys in this slice do not record complaints. */
  | 'NOT_ASKED'
  /** There are complaints enough. */
  | 'OK'
  /** Complaints are recorded, but there are too few. */
  | 'TOO_FEW';

/** How often a report goes out, and about what. */
export type ReportCadence =
  /** Every day, about the day before. */
  | 'DAILY'
  /** The day after a holiday of the calendar, about the holiday. */
  | 'HOLIDAY'
  /** Every month, about the month before. */
  | 'MONTHLY'
  /** Every week, about the last whole week, Monday to Sunday. */
  | 'WEEKLY';

/** When a report goes out. */
export type ReportCadenceInput = {
  /** Monthly reports: day of the month, 1–28. */
  day?: number | null | undefined;
  /** From which full hour, 0–23. */
  hour: number;
  /** How often. */
  kind: ReportCadence;
  /** Weekly reports: Monday 0 … Sunday 6. */
  weekday?: number | null | undefined;
};

/** Where a report goes: exactly one of them. */
export type ReportChannelInput = {
  /** Addresses, by the operator's mail server. */
  email?: Array<string> | null | undefined;
  /** A folder below the operator's folder of reports. */
  folder?: string | null | undefined;
  /** A webhook. */
  webhook?: ReportWebhookInput | null | undefined;
};

/** What became of a report. */
export type ReportDeliveryStatus =
  /** It did not arrive, and was given up. */
  | 'FAILED'
  /** It is being sent. */
  | 'SENDING'
  /** It was taken. */
  | 'SENT'
  /** It did not arrive, and was given up because its schedule was stopped. */
  | 'STOPPED'
  /** It may have arrived, so it is not sent again. */
  | 'UNKNOWN'
  /** It did not arrive, and is sent again. */
  | 'WAITING';

/** A kind of file. */
export type ReportFormat =
  /** To read and print. */
  | 'PDF'
  /** A workbook to calculate with. */
  | 'XLSX';

/** A server that is told of reports. */
export type ReportWebhookInput = {
  /** What requests are signed with. It is kept and never given out. */
  secret?: string | null | undefined;
  /** Whose webhook it is. */
  service: WebhookService;
  /** Its address, https. It is kept encrypted; what is given out is its server and the last four characters at most. */
  url: string;
};

/** The kinds of venue. */
export type Sector =
  /** Airline, 航空公司. */
  | 'AIRLINE'
  /** Airport, 机场. */
  | 'AIRPORT'
  /** Web shop, 电商. */
  | 'E_COMMERCE'
  /** Hotel, 酒店. */
  | 'HOTEL'
  /** Insurance, 保险. */
  | 'INSURANCE'
  /** Restaurant, 餐厅. */
  | 'RESTAURANT'
  /** Retail store, 零售门店. */
  | 'RETAIL'
  /** Scenic area or theme park, 景区·主题公园. */
  | 'SCENIC_AREA';

/** What venues of different sectors are set beside each other by. */
export type SectorQuestion =
  /** Afterwards, 回味与再来. */
  | 'AFTER'
  /** Arrive, 抵达进入. */
  | 'ARRIVE'
  /** Attract, 认知种草. */
  | 'ATTRACT'
  /** Plan and book, 规划预订. */
  | 'BOOK'
  /** Core experience, 核心体验. */
  | 'CORE'
  /** Leave, 结算离开. */
  | 'LEAVE'
  /** Visit as a whole, 整体评价. */
  | 'OVERALL'
  /** Would recommend, 推荐意愿. */
  | 'RECOMMEND'
  /** Support, 配套与求助. */
  | 'SUPPORT';

/** Whether segments can be compared. */
export type SegmentComparisonStatus =
  /** The outcome or the touchpoints were not asked. */
  | 'NOT_ASKED'
  /** They can. */
  | 'OK'
  /** Fewer than two segments have enough visits. */
  | 'TOO_FEW';

/** Visits whose segment in one dimension is any of the codes named. */
export type SegmentFilter = {
  /** Codes of the values, at least one. */
  anyOf: Array<string>;
  /** Code of the dimension, as `segments` lists it. */
  dimension: string;
};

/** What guests need at a touchpoint. */
export type SegmentNeedsVerdict =
  /** Both. */
  | 'BOTH'
  /** It goes with the outcome to different degrees, by more than chance explains. */
  | 'MATTERS_MORE'
  /** Some rate it lower, by more than chance explains. */
  | 'RATED_LOWER'
  /** The same for all, as far as the data can tell. */
  | 'SAME'
  /** Nothing can be said. */
  | 'UNTESTED';

/** Whether a share link still opens. */
export type ShareState =
  /** It opens. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Somebody took it back. */
  | 'REVOKED';

/** Which part of the data is meant. What is left out does not restrict. */
export type SliceInput = {
  /** Shows touchpoints of this channel only. For curves and moments. */
  channel?: Channel | null | undefined;
  /** First day of the period. */
  from?: string | null | undefined;
  /** Code of a venue group: all its venues. */
  group?: string | null | undefined;
  /** Code of a journey. May be left out where the data has only one. */
  journey?: string | null | undefined;
  /** Version of the journey; the newest when left out. */
  journeyVersion?: number | null | undefined;
  /** A visit must match every one of these. */
  segments?: Array<SegmentFilter> | null | undefined;
  /** Code of a stage: shows its touchpoints only. For curves and moments. */
  stage?: string | null | undefined;
  /** The day after the last day of the period. */
  to?: string | null | undefined;
  /** Code of a touchpoint, for indicators about one touchpoint. */
  touchpoint?: string | null | undefined;
  /** Codes of venues. */
  venues?: Array<string> | null | undefined;
};

/** How slopes were estimated. */
export type SlopeMethod =
  /** Maximum likelihood over all visits, within venues. */
  | 'EM'
  /** From the visits that answered both questions, within venues. */
  | 'PAIRWISE';

/** What ratings are linked to. */
export type SlopeOutcome =
  /** Overall satisfaction. */
  | 'OVERALL'
  /** Likelihood to recommend. */
  | 'RECOMMEND';

/** An area of strategy, 四大策略. */
export type StrategyAreaCode =
  /** Spatial layout, 空间布局. */
  | 'LAYOUT'
  /** Marketing and brand, 营销与品牌. */
  | 'MARKETING'
  /** Product mix by segment, 分客群产品组合. */
  | 'PRODUCT'
  /** Service optimisation, 服务优化. */
  | 'SERVICE';

/** Whether there is a composite. */
export type StrategyAreaStatus =
  /** At least half of the weight is measured. */
  | 'MEASURED'
  /** No part is measured. */
  | 'NOT_MEASURED'
  /** Less than half of the weight is measured: the parts are shown, without a composite. */
  | 'TOO_FEW';

/** Whether there is a figure. */
export type StrategyPartStatus =
  /** There is a figure. */
  | 'MEASURED'
  /** There is none; `reason` says why. */
  | 'NOT_MEASURED';

/** A venue against the mean of its peers. */
export type StrategyVerdict =
  /** Better by more than chance and the choice of weights explain. */
  | 'AHEAD'
  /** Worse by more than chance and the choice of weights explain. */
  | 'BEHIND'
  /** Neither can be told. */
  | 'CANNOT_TELL';

/** How much one part counts in its area. */
export type StrategyWeight = {
  /** Code of the part, as `strategyAreas` lists it. */
  part: string;
  /** 0 or more; only the proportions within an area matter. The default weights sum to 100. */
  weight: number;
};

/** The six sub-scores of a layout. */
export type SubScoreCode =
  /** Carrying capacity and egress. */
  | 'CAPACITY'
  /** Culture integration. */
  | 'CULTURE'
  /** Functional diversity. */
  | 'DIVERSITY'
  /** Paths, crowding and waits. */
  | 'FLOW'
  /** Fit with the segments of visitors. */
  | 'SEGMENTS'
  /** Service coverage and supply. */
  | 'SERVICE';

/** What a survey may tell besides ratings. */
export type SurveyFact =
  /** What became of their complaints. */
  | 'CASES'
  /** At which step they gave up. */
  | 'EXIT'
  /** What they had expected. */
  | 'EXPECTATION'
  /** Whether they really came back. */
  | 'RETURNED'
  /** Who served them, as pseudonyms only. */
  | 'STAFF'
  /** How guests felt at touchpoints. */
  | 'VALENCE';

/** What a question asks about. */
export type SurveyItemAspect =
  /** The first step that was not completed; its scale counts the journey's touchpoints from 0. */
  | 'EXIT'
  /** The visit as a whole. */
  | 'OUTCOME'
  /** How good a touchpoint was. */
  | 'RATING'
  /** Whether the guest came back. */
  | 'RETURNED'
  /** How guests felt at a touchpoint. */
  | 'VALENCE';

/** What the rows of a survey's files are. */
export type SurveyKind =
  /** How many of a day's cases counted, as somebody else counted them. */
  | 'DAILY'
  /** How many people passed a gate. */
  | 'GATES'
  /** How many guests were invited to answer in a period, and how many did. */
  | 'INVITES'
  /** One answer each; a visit is put together from all of its rows. */
  | 'LONG'
  /** How many people were in a place. */
  | 'OCCUPANCY'
  /** What guests wrote of their own accord: a rating, words, a day or a month. */
  | 'REVIEWS'
  /** How long somebody was on duty at a post. */
  | 'ROSTERS'
  /** What a unit sold. */
  | 'SALES'
  /** One guest's visit each. */
  | 'VISITS'
  /** How long people waited, as posted and as it was. */
  | 'WAITS';

/** The units and zones that a touchpoint stands for. */
export type TouchpointLinkInput = {
  /** Code of the touchpoint. */
  touchpoint: string;
  /** Ids of units of the plan. */
  units?: Array<string>;
  /** Ids of zones of the plan. */
  zones?: Array<string>;
};

/** The words of one touchpoint. One entry may hold several words, separated by commas. */
export type TouchpointWordsInput = {
  /** English words; `*` at the end of one stands for any ending. */
  en: Array<string>;
  /** Code of the touchpoint. */
  touchpoint: string;
  /** Chinese words. */
  zh: Array<string>;
};

/** How much each of the three traits counts. Only their proportions matter; the default is equal. */
export type TraitWeights = {
  /** Weight of instant decision. */
  decision: number;
  /** Weight of emotional connection. */
  emotion: number;
  /** Weight of long-term impact. */
  longTerm: number;
};

/** Which way shares go. */
export type TrendDirection =
  /** They fall. */
  | 'DOWN'
  /** They stay. */
  | 'LEVEL'
  /** They rise. */
  | 'UP';

/** What a value is measured in. */
export type Unit =
  /** A number of things. */
  | 'COUNT'
  /** Net promoter score, −100 to 100. */
  | 'NPS'
  /** Difference of two values on a 0–100 or −100–100 scale. */
  | 'POINTS'
  /** Percent of maximum possible, 0–100: the bad end of any scale is 0, the good end 100. */
  | 'POMP'
  /** Difference of two shares, in percentage points. */
  | 'PP'
  /** The source's own scale, such as 1–5. */
  | 'SCALE'
  /** Share, 0–1, shown as percent. */
  | 'SHARE';

/** Whose webhook it is. */
export type WebhookService =
  /** A custom robot of DingTalk 钉钉. */
  | 'DINGTALK'
  /** A custom bot of Feishu 飞书. */
  | 'FEISHU'
  /** Anybody's: JSON with the files, signed by `touchstone-signature`. */
  | 'GENERIC'
  /** A group robot of WeCom 企业微信. */
  | 'WECOM';

/** A text in English, in Chinese or in both. */
export type WrittenTextInput = {
  /** In English; empty or left out where it is not written yet. */
  en?: string | null | undefined;
  /** In Chinese; empty or left out where it is not written yet. */
  zh?: string | null | undefined;
};

export type ActionPartsFragment = { id: string, title: string, owner: string, status: ActionStatus, place: PortfolioPlace, target: number | null, start: string | null, due: string | null, effort: number, revision: number, unit: string | null, venue: { code: string, name: string, fictional: boolean }, indicator: { id: IndicatorId, title: string, unit: Unit }, touchpoint: { code: string, name: string } | null, baseline: { value: number, n: number, unit: Unit, from: string, to: string, asOf: string | null, text: string } };

export type ActionsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ActionsQuery = { actions: { sentence: string, total: number, actions: Array<{ id: string, title: string, owner: string, status: ActionStatus, place: PortfolioPlace, target: number | null, start: string | null, due: string | null, effort: number, revision: number, unit: string | null, effect: { sentence: string, estimate: { text: string } | null } | null, venue: { code: string, name: string, fictional: boolean }, indicator: { id: IndicatorId, title: string, unit: Unit }, touchpoint: { code: string, name: string } | null, baseline: { value: number, n: number, unit: Unit, from: string, to: string, asOf: string | null, text: string } }> } };

export type ActionQueryVariables = Exact<{
  locale: Locale;
  id: string;
}>;


export type ActionQuery = { action: { id: string, title: string, owner: string, status: ActionStatus, place: PortfolioPlace, target: number | null, start: string | null, due: string | null, effort: number, revision: number, unit: string | null, history: Array<{ revision: number, who: string, when: string, note: string | null, changes: Array<string> }>, effect: { verdict: EffectVerdict, design: EffectDesign | null, refusal: EffectRefusal | null, sentence: string, method: string, worthwhile: number, before: number, after: number, peerAnswers: number, periodsBefore: number, periodsAfter: number, byWeek: boolean, withoutOnePeer: Array<number> | null, estimate: { value: number, low: number, high: number, p: number, text: string } | null, peers: Array<{ code: string, name: string }>, preTrend: { status: PreTrendStatus, drift: number, low: number, high: number, p: number, jointP: number | null } | null, placebos: Array<{ value: number, venue: { name: string } }>, formula: { id: string, version: number, text: string }, points: Array<{ day: string, after: boolean, n: number, own: { value: number, low: number, high: number } | null, expected: { value: number, low: number, high: number } | null }> } | null, venue: { code: string, name: string, fictional: boolean }, indicator: { id: IndicatorId, title: string, unit: Unit }, touchpoint: { code: string, name: string } | null, baseline: { value: number, n: number, unit: Unit, from: string, to: string, asOf: string | null, text: string } } | null };

export type PrioritiesQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  target: number;
  efforts?: Array<EffortInput> | EffortInput | null | undefined;
}>;


export type PrioritiesQuery = { priorities: { sentence: string, rows: Array<{ rank: number, rankLow: number, rankHigh: number, gap: number | null, reach: number, effort: number, swapSentence: string, touchpoint: { code: string, name: string }, importance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, worth: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, score: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, others: Array<{ code: string, name: string }> } };

export type ActionBaselineFigureQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
}>;


export type ActionBaselineFigureQuery = { figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type CreateActionMutationVariables = Exact<{
  action: ActionInput;
  who: string;
  clientKey: string;
}>;


export type CreateActionMutation = { createAction: { id: string } };

export type ChangeActionMutationVariables = Exact<{
  id: string;
  change: ActionChangeInput;
  note?: string | null | undefined;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type ChangeActionMutation = { changeAction: { id: string } };

export type AlertPartsFragment = { id: string, source: AlertSource, series: string, title: string, side: AlertSide, improvement: boolean | null, state: AlertState, ongoing: boolean, firstDay: string, lastDay: string, signals: Array<AlertSignal>, q: number, sentence: string, case: string | null, venue: { code: string, name: string, fictional: boolean }, acknowledgement: { who: string, when: string } | null, entries: Array<{ kind: AlertEntryKind, who: string, when: string, text: string | null, case: string | null, said: string }> };

export type AlertsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  indicators?: Array<IndicatorId> | IndicatorId | null | undefined;
  series?: string | null | undefined;
  state?: AlertState | null | undefined;
}>;


export type AlertsQuery = { alerts: { sentence: string, method: string, total: number, watched: number, learning: number, subjects: Array<{ source: AlertSource, series: string, title: string, indicator: { id: IndicatorId } | null }>, alerts: Array<{ id: string, source: AlertSource, series: string, title: string, side: AlertSide, improvement: boolean | null, state: AlertState, ongoing: boolean, firstDay: string, lastDay: string, signals: Array<AlertSignal>, q: number, sentence: string, case: string | null, venue: { code: string, name: string, fictional: boolean }, acknowledgement: { who: string, when: string } | null, entries: Array<{ kind: AlertEntryKind, who: string, when: string, text: string | null, case: string | null, said: string }> }>, charts: Array<{ source: AlertSource, series: string, title: string, status: ChartStatus, sentence: string | null, openAlerts: number, venue: { code: string, name: string } }>, unmatched: Array<{ kind: AlertEntryKind, who: string, when: string, text: string | null, case: string | null, said: string }> } };

export type ControlChartQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  indicator?: IndicatorId | null | undefined;
  series?: string | null | undefined;
  last: number;
}>;


export type ControlChartQuery = { controlChart: { title: string, unit: Unit, grain: ChartGrain, status: ChartStatus, weeks: number, sentence: string, method: string, baselineFrom: string | null, baselineTo: string | null, dispersion: number | null, warnings: Array<string>, venue: { code: string, name: string, fictional: boolean }, usual: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null, points: { days: Array<string>, n: Array<number>, values: Array<number | null>, expectations: Array<number | null>, lows: Array<number | null>, highs: Array<number | null>, deviations: Array<number | null>, averages: Array<number | null>, averageLimits: Array<number | null>, seasonal: Array<boolean>, above: Array<Array<AlertSignal>>, below: Array<Array<AlertSignal>> } | null, alerts: Array<{ id: string, source: AlertSource, series: string, title: string, side: AlertSide, improvement: boolean | null, state: AlertState, ongoing: boolean, firstDay: string, lastDay: string, signals: Array<AlertSignal>, q: number, sentence: string, case: string | null, venue: { code: string, name: string, fictional: boolean }, acknowledgement: { who: string, when: string } | null, entries: Array<{ kind: AlertEntryKind, who: string, when: string, text: string | null, case: string | null, said: string }> }> } | null };

export type AcknowledgeAlertMutationVariables = Exact<{
  alert: string;
  who: string;
  text?: string | null | undefined;
  clientKey: string;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { when: string } };

export type CommentAlertMutationVariables = Exact<{
  alert: string;
  who: string;
  text: string;
  clientKey: string;
}>;


export type CommentAlertMutation = { commentAlert: { when: string } };

export type LinkAlertToCaseMutationVariables = Exact<{
  alert: string;
  who: string;
  case: string;
  clientKey: string;
}>;


export type LinkAlertToCaseMutation = { linkAlertToCase: { when: string } };

export type ChartMarksQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  from: string;
  to: string;
}>;


export type ChartMarksQuery = { actions: { actions: Array<{ title: string, status: ActionStatus, start: string | null }> }, holidays: Array<{ name: string, from: string }> };

export type ChangesQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  before: PeriodInput;
  after: PeriodInput;
  by: ChangeBy;
  splitBy?: string | null | undefined;
  weighted: boolean;
}>;


export type ChangesQuery = { changes: { splitBy: string | null, tests: number, sentence: string, method: string, indicator: { slug: string, title: string, unit: Unit, better: Direction }, together: { p: number | null, q: number | null, significant: boolean | null, superiority: number | null, orderP: number | null, warnings: Array<string>, sentence: string, venue: { code: string, name: string, fictional: boolean } | null, touchpoint: { code: string, name: string } | null, before: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, after: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, split: { warnings: Array<string>, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, mix: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, parts: Array<{ name: string, shareBefore: number, shareAfter: number }> } | null } | null, rows: Array<{ p: number | null, q: number | null, significant: boolean | null, superiority: number | null, orderP: number | null, warnings: Array<string>, sentence: string, venue: { code: string, name: string, fictional: boolean } | null, touchpoint: { code: string, name: string } | null, before: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, after: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, split: { warnings: Array<string>, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, mix: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, parts: Array<{ name: string, shareBefore: number, shareAfter: number }> } | null }> } };

export type ChangePartsFragment = { p: number | null, q: number | null, significant: boolean | null, superiority: number | null, orderP: number | null, warnings: Array<string>, sentence: string, venue: { code: string, name: string, fictional: boolean } | null, touchpoint: { code: string, name: string } | null, before: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, after: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, split: { warnings: Array<string>, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, mix: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, parts: Array<{ name: string, shareBefore: number, shareAfter: number }> } | null };

export type ComparisonQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  weighted: boolean;
  adjustFor?: Array<string> | string | null | undefined;
}>;


export type ComparisonQuery = { comparison: { weighted: boolean, distinguishablePairs: number, pairs: number, warnings: Array<string>, sentence: string, method: string, fairMethod: string, indicator: { slug: string, title: string, meaning: string, unit: Unit, better: Direction }, rows: Array<{ rank: number | null, rankLow: number | null, rankHigh: number | null, group: number | null, expectedRank: number | null, reliability: number | null, pull: number | null, pullSentence: string | null, venue: { code: string, name: string, fictional: boolean }, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, shrunken: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, adjusted: { rankLow: number | null, rankHigh: number | null, expectedRank: number | null, reliability: number | null, shift: number | null, shiftSentence: string | null, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }>, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, groups: Array<Array<{ code: string }>>, spread: { sentence: string }, adjustment: { by: string, sentence: string, unclassified: number, distinguishablePairs: number, pairs: number, reversalsFound: number, groups: Array<Array<{ code: string }>>, interaction: { hidesDifferences: boolean, sentence: string } | null, reversals: Array<{ sentence: string, a: { code: string }, b: { code: string } }> } | null } };

export type ComparisonPartsFragment = { weighted: boolean, distinguishablePairs: number, pairs: number, warnings: Array<string>, sentence: string, method: string, fairMethod: string, indicator: { slug: string, title: string, meaning: string, unit: Unit, better: Direction }, rows: Array<{ rank: number | null, rankLow: number | null, rankHigh: number | null, group: number | null, expectedRank: number | null, reliability: number | null, pull: number | null, pullSentence: string | null, venue: { code: string, name: string, fictional: boolean }, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, shrunken: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, adjusted: { rankLow: number | null, rankHigh: number | null, expectedRank: number | null, reliability: number | null, shift: number | null, shiftSentence: string | null, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }>, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, groups: Array<Array<{ code: string }>>, spread: { sentence: string }, adjustment: { by: string, sentence: string, unclassified: number, distinguishablePairs: number, pairs: number, reversalsFound: number, groups: Array<Array<{ code: string }>>, interaction: { hidesDifferences: boolean, sentence: string } | null, reversals: Array<{ sentence: string, a: { code: string }, b: { code: string } }> } | null };

export type GuestCellsQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  weighted: boolean;
  adjustFor?: Array<string> | string | null | undefined;
}>;


export type GuestCellsQuery = { comparison: { total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, adjustment: { by: string, kinds: Array<{ code: string, name: string, part: number | null, figure: { status: FigureStatus, value: number | null, n: number, unit: Unit } }>, interaction: { hidesDifferences: boolean, sentence: string } | null } | null, rows: Array<{ venue: { code: string, name: string }, adjusted: { cells: Array<{ status: FigureStatus, value: number | null, n: number, unit: Unit, indicative: boolean, text: string }> } | null }> } };

export type HeadlineQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  dated: boolean;
}>;


export type HeadlineQuery = { satisfaction: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, satisfiedShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, netPromoterScore: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, satisfactionBefore?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }, satisfiedShareBefore?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }, netPromoterScoreBefore?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }, satisfactionYearAgo?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }, satisfiedShareYearAgo?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }, netPromoterScoreYearAgo?: { compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null } };

export type HeadlinePartsFragment = { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null };

export type ComparedPartsFragment = { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, warnings: Array<string>, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type TrendsQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  weighted: boolean;
}>;


export type TrendsQuery = { venueSeries: Array<{ venue: { code: string, name: string }, points: Array<{ from: string, to: string, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }>, actions: { actions: Array<{ title: string, status: ActionStatus, start: string | null, venue: { code: string } }> }, series: Array<{ from: string, to: string, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> };

export type DemandRatioPartsFragment = { value: number, low: number, high: number };

export type DigitalItemPartsFragment = { code: string, question: string, judgedByData: boolean, verdict: DigitalAnswer | null, by: DigitalJudge | null, evidence: string | null, answer: { revision: number, answer: DigitalAnswer, who: string, at: string, evidence: { text: string | null, missing: boolean, en: string | null, zh: string | null } } | null };

export type LatentResourcePartsFragment = { id: string, simulated: boolean, revision: number, who: string, at: string, score: number | null, scorers: number, low: number | null, high: number | null, lowest: number | null, highest: number | null, uniqueness: number | null, feasibility: number | null, demand: number | null, name: { text: string | null, missing: boolean, en: string | null, zh: string | null }, note: { text: string | null, missing: boolean, en: string | null, zh: string | null }, scores: Array<{ who: string, at: string, uniqueness: number, feasibility: number, demand: number, score: number }> };

export type DemandGrowthRowPartsFragment = { guestsBefore: number, guestsNow: number, segment: { name: string } | null, cells: Array<{ q: number | null, verdict: DemandGrowthVerdict | null, supply: number | null, ahead: boolean, format: { code: string, name: string }, now: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, change: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, counts: { value: number, low: number, high: number } | null, index: { value: number, low: number, high: number } | null }> };

export type DemandQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  segment?: string | null | undefined;
}>;


export type DemandQuery = { venue: { demand: { sectorNote: string | null, dimensions: Array<{ code: string, name: string }>, digital: { sentence: string, items: Array<{ code: string, question: string, judgedByData: boolean, verdict: DigitalAnswer | null, by: DigitalJudge | null, evidence: string | null, answer: { revision: number, answer: DigitalAnswer, who: string, at: string, evidence: { text: string | null, missing: boolean, en: string | null, zh: string | null } } | null }> }, growth: { sentence: string, from: string | null, to: string | null, beforeFrom: string | null, dimension: { code: string } | null, all: { guestsBefore: number, guestsNow: number, segment: { name: string } | null, cells: Array<{ q: number | null, verdict: DemandGrowthVerdict | null, supply: number | null, ahead: boolean, format: { code: string, name: string }, now: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, change: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, counts: { value: number, low: number, high: number } | null, index: { value: number, low: number, high: number } | null }> } | null, rows: Array<{ guestsBefore: number, guestsNow: number, segment: { name: string } | null, cells: Array<{ q: number | null, verdict: DemandGrowthVerdict | null, supply: number | null, ahead: boolean, format: { code: string, name: string }, now: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, change: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, counts: { value: number, low: number, high: number } | null, index: { value: number, low: number, high: number } | null }> }> }, resources: { sentence: string, simulated: boolean, resources: Array<{ id: string, simulated: boolean, revision: number, who: string, at: string, score: number | null, scorers: number, low: number | null, high: number | null, lowest: number | null, highest: number | null, uniqueness: number | null, feasibility: number | null, demand: number | null, name: { text: string | null, missing: boolean, en: string | null, zh: string | null }, note: { text: string | null, missing: boolean, en: string | null, zh: string | null }, scores: Array<{ who: string, at: string, uniqueness: number, feasibility: number, demand: number, score: number }> }> } } } | null };

export type AnswerDigitalItemMutationVariables = Exact<{
  venue: string;
  item: string;
  answer: DigitalAnswer;
  evidence?: WrittenTextInput | null | undefined;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type AnswerDigitalItemMutation = { answerDigitalItem: { answered: number } };

export type AddLatentResourceMutationVariables = Exact<{
  venue: string;
  name: WrittenTextInput;
  note?: WrittenTextInput | null | undefined;
  who: string;
  clientKey: string;
}>;


export type AddLatentResourceMutation = { addLatentResource: { id: string } };

export type ChangeLatentResourceMutationVariables = Exact<{
  id: string;
  name: WrittenTextInput;
  note?: WrittenTextInput | null | undefined;
  kept: boolean;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type ChangeLatentResourceMutation = { changeLatentResource: { id: string } };

export type ScoreLatentResourceMutationVariables = Exact<{
  id: string;
  uniqueness: number;
  feasibility: number;
  demand: number;
  who: string;
  clientKey: string;
}>;


export type ScoreLatentResourceMutation = { scoreLatentResource: { id: string } };

export type DictionaryQueryVariables = Exact<{
  locale: Locale;
  sector: Sector;
}>;


export type DictionaryQuery = { topicDictionaries: Array<{ sector: Sector, name: string, revision: number }>, topicDictionary: { sector: Sector, name: string, revision: number, who: string | null, when: string | null, touchpoints: Array<{ code: string, name: string, zh: Array<string>, en: Array<string> }>, history: Array<{ revision: number, who: string, when: string }> }, commentReading: { outdated: number, progress: { done: number, of: number } | null } };

export type SetTopicDictionaryMutationVariables = Exact<{
  sector: Sector;
  touchpoints: Array<TouchpointWordsInput> | TouchpointWordsInput;
  who: string;
  basedOn: number;
  clientKey: string;
}>;


export type SetTopicDictionaryMutation = { setTopicDictionary: { revision: number } };

export type ReadCommentsAgainMutationVariables = Exact<{
  clientKey: string;
}>;


export type ReadCommentsAgainMutation = { readCommentsAgain: { outdated: number } };

export type DriverTouchpointPartsFragment = { quadrant: Quadrant | null, borderline: boolean | null, class: AsymmetryClass, gap: number | null, priorityBasis: PriorityBasis, pairwiseShare: number | null, listwiseShare: number | null, methodsDiffer: boolean, sentence: string, prioritySentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, priority: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, vif: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } };

export type DriverPreviewQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  outcome: SlopeOutcome;
}>;


export type DriverPreviewQuery = { drivers: { preview: { status: AnalysisStatus, visits: number, touchpoints: Array<{ n: number, weight: number, touchpoint: { code: string, name: string } }> } } };

export type DriversQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  outcome: SlopeOutcome;
  method: SlopeMethod;
  target: number;
}>;


export type DriversQuery = { drivers: { analysis: { status: AnalysisStatus, outcome: SlopeOutcome, method: SlopeMethod, switched: MethodSwitch | null, target: number, visits: number, visitsWithOutcome: number, largestDifference: number | null, conditionNumber: number | null, computedInMilliseconds: number, fromCache: boolean, sentence: string, methodNotice: string, warnings: Array<string>, explained: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, thresholds: { notableDifference: number }, crosshair: { importance: number, performance: number } | null, drivers: Array<{ driver: Driver, name: string, sentence: string, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, stages: Array<{ sentence: string, stage: { code: string, name: string }, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, touchpoints: Array<{ quadrant: Quadrant | null, borderline: boolean | null, class: AsymmetryClass, gap: number | null, priorityBasis: PriorityBasis, pairwiseShare: number | null, listwiseShare: number | null, methodsDiffer: boolean, sentence: string, prioritySentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, priority: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, vif: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } }>, leftOut: Array<{ n: number, needed: number, reason: string, touchpoint: { code: string, name: string } }> } } };

export type SegmentDifferencesQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  dimension: string;
}>;


export type SegmentDifferencesQuery = { segmentDifferences: { status: SegmentComparisonStatus, sentence: string, dimension: { code: string, name: string }, segments: Array<{ visits: number, needed: number, takesPart: boolean, segment: { code: string, name: string } }>, leftOut: Array<{ code: string, name: string }>, touchpoints: Array<{ differs: boolean, q: number | null, i2: number | null, sentence: string, touchpoint: { code: string, name: string }, common: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, slopes: Array<{ segment: { code: string, name: string }, own: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, shown: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, mean: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }> } };

export type ExecutiveQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  dated: boolean;
}>;


export type ExecutiveQuery = { executive: { kind: FindingKind, opening: string, venue: { code: string } | null, comparison: { weighted: boolean, distinguishablePairs: number, pairs: number, warnings: Array<string>, sentence: string, method: string, fairMethod: string, indicator: { slug: string, title: string, meaning: string, unit: Unit, better: Direction }, rows: Array<{ rank: number | null, rankLow: number | null, rankHigh: number | null, group: number | null, expectedRank: number | null, reliability: number | null, pull: number | null, pullSentence: string | null, venue: { code: string, name: string, fictional: boolean }, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, shrunken: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, adjusted: { rankLow: number | null, rankHigh: number | null, expectedRank: number | null, reliability: number | null, shift: number | null, shiftSentence: string | null, bar: { low: number, high: number } | null, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }>, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, groups: Array<Array<{ code: string }>>, spread: { sentence: string }, adjustment: { by: string, sentence: string, unclassified: number, distinguishablePairs: number, pairs: number, reversalsFound: number, groups: Array<Array<{ code: string }>>, interaction: { hidesDifferences: boolean, sentence: string } | null, reversals: Array<{ sentence: string, a: { code: string }, b: { code: string } }> } | null } }, data: { asOf: string | null }, previous?: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, period: { from: string, to: string } | null, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, yearAgo?: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, period: { from: string, to: string } | null, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, holiday?: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, period: { from: string, to: string } | null, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type SincePartsFragment = { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, compared: { with: Comparand, verdict: ComparisonVerdict | null, sentence: string, period: { from: string, to: string } | null, referencePeriod: { from: string, to: string } | null, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null };

export type ExecutiveExplainedQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
}>;


export type ExecutiveExplainedQuery = { executive: { explained: { sentence: string, status: CoefficientStatus | null, outcome: LiftOutcome | null, most: boolean | null, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null, named: Array<{ own: number, others: number, reach: number, touchpoint: { code: string, name: string }, part: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, lift: { outcome: LiftOutcome, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null } } };

export type ExplainedPartsFragment = { sentence: string, status: CoefficientStatus | null, outcome: LiftOutcome | null, most: boolean | null, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null, named: Array<{ own: number, others: number, reach: number, touchpoint: { code: string, name: string }, part: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, lift: { outcome: LiftOutcome, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null };

export type ExecutiveMomentsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ExecutiveMomentsQuery = { moments: { status: AnalysisStatus, visits: number, neededVisits: number, visitsWithOutcome: number, explained: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, moments: Array<{ isMoment: boolean, label: MomentLabel | null, quadrant: Quadrant | null, borderline: boolean | null, touchpoint: { code: string, name: string }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, importance: { rankLow: number | null, rankHigh: number | null, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } }> } };

export type ExecutiveMomentPartsFragment = { isMoment: boolean, label: MomentLabel | null, quadrant: Quadrant | null, borderline: boolean | null, touchpoint: { code: string, name: string }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, importance: { rankLow: number | null, rankHigh: number | null, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } };

export type ExecutiveAlertsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ExecutiveAlertsQuery = { alerts: { sentence: string, total: number, watched: number, learning: number, alerts: Array<{ id: string, ongoing: boolean, side: AlertSide, improvement: boolean | null, sentence: string }> } };

export type ExecutiveLoadQueryVariables = Exact<{
  locale: Locale;
  venue: string;
}>;


export type ExecutiveLoadQuery = { venue: { layout: { name: string, version: number, fictional: boolean, assessment: { flow: { carryingUse: number | null, peak: { inside: number } } } } | null } | null };

export type ExecutiveOperationsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ExecutiveOperationsQuery = { operations: { days: number, incompleteDays: number, lastDay: string | null, currency: string | null, figures: Array<{ code: OperatingFigureCode, title: string, definition: string, unit: MeasurementUnit, missing: string | null, total: number | null, figure: { status: FigureStatus, value: number | null, n: number, days: number, needed: number | null, interval: { low: number, high: number } | null }, changes: Array<{ with: OperatingReference, change: number | null, verdict: OperatingVerdict | null, interval: { low: number, high: number } | null, referencePeriod: { from: string, to: string } }> }> }, satisfied: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type OperatingPartsFragment = { code: OperatingFigureCode, title: string, definition: string, unit: MeasurementUnit, missing: string | null, total: number | null, figure: { status: FigureStatus, value: number | null, n: number, days: number, needed: number | null, interval: { low: number, high: number } | null }, changes: Array<{ with: OperatingReference, change: number | null, verdict: OperatingVerdict | null, interval: { low: number, high: number } | null, referencePeriod: { from: string, to: string } }> };

export type ExecutiveMeasuredLoadsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ExecutiveMeasuredLoadsQuery = { loads: { total: number, venues: Array<{ venue: { code: string, name: string, fictional: boolean }, measured: Array<{ source: LoadSource, sourceName: string, status: LoadStatus, capacity: number | null, days: number, leftOut: number, partial: number, lastDay: string | null, crossedDays: number | null, formula: string, sentence: string, peak: { day: string, hour: number | null, people: number, use: number | null } | null, use: { status: FigureStatus, value: number | null, interval: { low: number, high: number } | null }, crossed: Array<{ day: string }> }> }> } };

export type MeasuredLoadPartsFragment = { venue: { code: string, name: string, fictional: boolean }, measured: Array<{ source: LoadSource, sourceName: string, status: LoadStatus, capacity: number | null, days: number, leftOut: number, partial: number, lastDay: string | null, crossedDays: number | null, formula: string, sentence: string, peak: { day: string, hour: number | null, people: number, use: number | null } | null, use: { status: FigureStatus, value: number | null, interval: { low: number, high: number } | null }, crossed: Array<{ day: string }> }> };

export type HolidayPartsFragment = { code: string, year: number, name: string, from: string, to: string, festival: string | null, workdays: Array<string>, basis: HolidayBasis, enteredBy: string | null, enteredAt: string | null, nameEn: string, nameZh: string };

export type HolidaysQueryVariables = Exact<{
  locale: Locale;
  from: string;
  to: string;
}>;


export type HolidaysQuery = { holidays: Array<{ code: string, year: number, name: string, from: string, to: string, festival: string | null, workdays: Array<string>, basis: HolidayBasis, enteredBy: string | null, enteredAt: string | null, nameEn: string, nameZh: string }> };

export type SetHolidayMutationVariables = Exact<{
  holiday: HolidayInput;
  who: string;
}>;


export type SetHolidayMutation = { setHoliday: Array<{ code: string }> };

export type TakeBackHolidayMutationVariables = Exact<{
  code: string;
  year: number;
}>;


export type TakeBackHolidayMutation = { takeBackHoliday: Array<{ code: string }> };

export type FigurePartsFragment = { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null };

export type IndicatorsQueryVariables = Exact<{
  locale: Locale;
}>;


export type IndicatorsQuery = { indicators: Array<{ id: IndicatorId, slug: string, title: string, meaning: string, unit: Unit, better: Direction, minimumN: number, source: string, appliesTo: IndicatorScope, kind: IndicatorKind, formula: { id: string, version: number, text: string } }> };

export type DataQueryVariables = Exact<{
  locale: Locale;
  first: number;
  after?: string | null | undefined;
}>;


export type DataQuery = { data: { version: number, asOf: string | null, firstDay: string | null, lastDay: string | null, visits: number, undated: number, engine: string }, importsToResume: Array<{ file: string, heldUntil: string, job: { id: string, status: ImportJobStatus, failure: string | null } }>, imports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, file: string, status: ImportStatus, startedAt: string, finishedAt: string | null, read: number, stored: number, unchanged: number, rejected: number, correction: boolean, corrected: number, firstDay: string | null, lastDay: string | null, failure: string | null, rollBack: { done: number, of: number } | null, survey: { code: string, version: number, kind: SurveyKind, name: string } }> }, surveys: Array<{ code: string, version: number, kind: SurveyKind, facts: Array<SurveyFact>, currency: string | null, dated: string, name: string, source: string, licence: string, weighted: boolean, counts: { of: string, counted: string, indicators: Array<{ code: string, name: string }> } | null, measures: Array<{ code: string, name: string, unit: MeasurementUnit, column: string | null }>, items: Array<{ item: string, about: SurveyItemAspect, column: string, scale: { low: number, high: number } }> }> };

export type ProblemsQueryVariables = Exact<{
  locale: Locale;
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ProblemsQuery = { import: { id: string, file: string, rejected: number, problems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ row: number | null, column: string | null, found: string, expected: string, message: string }> } } | null };

export type ImportQualityQueryVariables = Exact<{
  locale: Locale;
  id: string;
}>;


export type ImportQualityQuery = { import: { id: string, file: string, status: ImportStatus, read: number, stored: number, unchanged: number, rejected: number, correction: boolean, corrected: number, survey: { kind: SurveyKind }, quality: { ragged: number | null, repeatedKeys: number | null, repeatedRows: number | null, rejectedKept: number, columnsFormula: string, driftEarlier: number | null, driftFormula: string, columns: Array<{ column: string, of: number, missing: number, missingShare: number | null, notApplicable: number, notApplicableShare: number | null, outOfRange: number, outOfRangeShare: number | null }>, straightLiners: { status: ImportQualityStatus, n: number | null, of: number | null, share: number | null, low: number | null, high: number | null, formula: string } | null, days: { impossible: number, future: number | null, lastFuture: string | null, impossibleFormula: string, futureFormula: string, firstImpossible: Array<{ row: number, found: string }> } | null, duplicateGuests: { guests: number, visits: number, of: number, formula: string } | null, late: { n: number, of: number, formula: string } | null, drift: Array<{ kind: ImportDriftKind, column: string, status: ImportQualityStatus, drifted: boolean | null, nEarlier: number, n: number, stabilityIndex: number | null, pAdjusted: number | null }>, changes: Array<{ column: string, rows: number }> | null } | null } | null };

export type RollBackImportMutationVariables = Exact<{
  id: string;
  clientKey: string;
}>;


export type RollBackImportMutation = { rollBackImport: { id: string, status: ImportStatus } };

export type MeasurementsQueryVariables = Exact<{
  locale: Locale;
  kind: MeasurementKind;
}>;


export type MeasurementsQuery = { measurements: Array<{ place: string | null, placeName: string, firstDay: string, lastDay: string, venue: { code: string, name: string }, measures: Array<{ total: number | null, measure: { code: string, name: string, unit: MeasurementUnit, adds: boolean }, mean: { status: FigureStatus, value: number | null, n: number, days: number, needed: number | null, interval: { low: number, high: number } | null } }>, ratio: { status: FigureStatus, value: number | null, n: number, days: number, needed: number | null, interval: { low: number, high: number } | null } | null }> };

export type MeasuredFragment = { status: FigureStatus, value: number | null, n: number, days: number, needed: number | null, interval: { low: number, high: number } | null };

export type CurveQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type CurveQuery = { curve: { source: CurveSource, sentence: string, points: Array<{ rankLow: number | null, rankHigh: number | null, positivePeak: boolean, negativePeak: boolean, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, stages: Array<{ stage: { code: string, name: string, canonical: CanonicalStage }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, designed: { sentence: string, method: string, designed: { source: BeliefSource, revision: number, who: string | null, when: string | null, journey: { code: string, version: number, name: string }, beliefs: Array<{ valence: number | null, touchpoint: { code: string, name: string } }> }, points: Array<{ believed: number | null, verdict: DesignedVerdict | null, q: number | null, touchpoint: { code: string, name: string, position: number }, gap: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null }> } } };

export type ExpectationsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type ExpectationsQuery = { expectations: { visits: number, sentence: string, kanoSentence: string, gaps: Array<{ verdict: ExpectationVerdict | null, touchpoint: { code: string, name: string }, expected: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, perceived: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, gap: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, kano: Array<{ answers: number, halfAnswered: number, category: KanoCategory | null, clear: boolean, touchpoint: { code: string, name: string }, counts: Array<{ category: KanoCategory, count: number, name: string }>, better: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, worse: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } };

export type PeakEndQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type PeakEndQuery = { curve: { peakEnd: { minimumRatings: number, minimumVisits: number, tooShort: Array<{ code: string, name: string }>, results: Array<{ status: PeakEndStatus, verdict: PeakEndVerdict | null, visits: number, statistic: number | null, q: number | null, sentence: string, stage: { code: string, name: string } | null, peakEnd: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, average: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, advantage: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, addition: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, parts: Array<{ of: MemoryRival, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }>, extremes: Array<{ touchpoint: { code: string, name: string }, best: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, worst: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } } };

export type SetDesignedCurveMutationVariables = Exact<{
  journey: string;
  version: number;
  beliefs: Array<BeliefInput> | BeliefInput;
  who: string;
  basedOn: number;
  clientKey: string;
}>;


export type SetDesignedCurveMutation = { setDesignedCurve: { revision: number } };

export type TouchpointPartsFragment = { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } };

export type CountFitPartsFragment = { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null };

export type DayFitPartsFragment = { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null };

export type CalibratedPlanPartsFragment = { id: string, name: string, version: number, fictional: boolean, sales: { by: string, at: string, version: number, units: number, perDay: number } | null, calibrated: { by: string, at: string, fit: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null }, heldOut: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null } | null } | null };

export type CalibratedLayoutQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type CalibratedLayoutQuery = { venue: { layout: { id: string, name: string, version: number, fictional: boolean, base: { id: string, name: string, version: number, fictional: boolean, sales: { by: string, at: string, version: number, units: number, perDay: number } | null, calibrated: { by: string, at: string, fit: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null }, heldOut: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null } | null } | null } | null, sales: { by: string, at: string, version: number, units: number, perDay: number } | null, calibrated: { by: string, at: string, fit: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null }, heldOut: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null } | null } | null } | null } | null };

export type LayoutCalibrationQueryVariables = Exact<{
  locale: Locale;
  plan: string;
  counts: string;
  heldOut?: string | null | undefined;
}>;


export type LayoutCalibrationQuery = { layoutCalibration: { rows: number, days: Array<string>, remarks: Array<string>, problems: Array<{ file: LayoutCountsFile, line: number | null, column: string | null, message: string, hint: string | null }>, result: { sentence: string, heldOutBy: LayoutHeldOut | null, notes: Array<string>, constants: Array<{ code: LayoutConstant, title: string, unit: string, id: string | null, before: number | null, after: number, low: number | null, high: number | null, hasInterval: boolean }>, before: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null }, after: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null }, heldOut: { edges: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, visits: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null, occupancy: { n: number, gehBelow5Share: number, worstGeh: number, r2: number | null, level: number | null } | null } | null, counts: Array<{ kind: LayoutCountKind, id: string, minute: number | null, observed: number, predicted: number, geh: number }> } | null } };

export type AcceptLayoutCalibrationMutationVariables = Exact<{
  plan: string;
  counts: string;
  heldOut?: string | null | undefined;
  who: string;
  clientKey: string;
}>;


export type AcceptLayoutCalibrationMutation = { acceptLayoutCalibration: { id: string, version: number } };

export type LayoutTouchpointsQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type LayoutTouchpointsQuery = { venue: { sector: Sector, journeys: Array<{ code: string, name: string, touchpoints: Array<{ code: string, name: string }> }>, layout: { touchpoints: Array<{ revision: number, who: string, when: string, journey: { code: string, name: string, touchpoints: Array<{ code: string, name: string }> }, association: { value: number | null, low: number | null, high: number | null, n: number, needed: number, sentence: string }, touchpoints: Array<{ units: Array<string>, zones: Array<string>, missing: Array<string>, sentence: string, touchpoint: { code: string, name: string }, satisfaction: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, satisfiedShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, paths: Array<{ edge: string, name: string | null, peak: { minuteOfDay: number, los: LevelOfService, vc: number } | null }>, waits: Array<{ unit: string, meanWaitMin: number | null }> }> }> } | null } | null, journeyTemplates: Array<{ sector: Sector, code: string, name: string, touchpoints: Array<{ code: string, name: string }> }> };

export type LinkableJourneyFragment = { code: string, name: string, touchpoints: Array<{ code: string, name: string }> };

export type LayoutMomentsQueryVariables = Exact<{
  slice?: SliceInput | null | undefined;
}>;


export type LayoutMomentsQuery = { moments: { status: AnalysisStatus, moments: Array<{ isMoment: boolean, label: MomentLabel | null, touchpoint: { code: string } }> } };

export type LayoutLinksQueryVariables = Exact<{
  venue: string;
}>;


export type LayoutLinksQuery = { venue: { layout: { touchpoints: Array<{ revision: number, journey: { code: string }, touchpoints: Array<{ units: Array<string>, zones: Array<string>, touchpoint: { code: string } }> }> } | null } | null };

export type SetLayoutTouchpointsMutationVariables = Exact<{
  venue: string;
  journey: string;
  links: Array<TouchpointLinkInput> | TouchpointLinkInput;
  who: string;
  basedOn: number;
  clientKey: string;
}>;


export type SetLayoutTouchpointsMutation = { setLayoutTouchpoints: { revision: number } };

export type EditedDrawingFragment = { zones: Array<{ id: string, name: string, ground: string, rings: Array<Array<number>>, assumed: Array<string> }>, contexts: Array<{ id: string, ground: string, rings: Array<Array<number>> }>, units: Array<{ id: string, name: string, at: Array<number>, rings: Array<Array<number>> | null, assumed: Array<string>, format: { code: string, name: string, function: { code: string, name: string } } }>, edges: Array<{ id: string, name: string | null, line: Array<number>, widthM: number, effectiveWidthM: number, surface: PathSurface, closed: boolean, assumed: Array<string> }>, gates: Array<{ id: string, name: string, at: Array<number>, assumed: Array<string> }> };

export type ScenarioPlanQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type ScenarioPlanQuery = { venue: { layout: { id: string, name: string, scenario: number | null, revision: number, fictional: boolean, attribution: string | null, edits: string, base: { id: string, name: string, drawing: { zones: Array<{ id: string, name: string, ground: string, rings: Array<Array<number>>, assumed: Array<string> }>, contexts: Array<{ id: string, ground: string, rings: Array<Array<number>> }>, units: Array<{ id: string, name: string, at: Array<number>, rings: Array<Array<number>> | null, assumed: Array<string>, format: { code: string, name: string, function: { code: string, name: string } } }>, edges: Array<{ id: string, name: string | null, line: Array<number>, widthM: number, effectiveWidthM: number, surface: PathSurface, closed: boolean, assumed: Array<string> }>, gates: Array<{ id: string, name: string, at: Array<number>, assumed: Array<string> }> } } | null, drawing: { zones: Array<{ id: string, name: string, ground: string, rings: Array<Array<number>>, assumed: Array<string> }>, contexts: Array<{ id: string, ground: string, rings: Array<Array<number>> }>, units: Array<{ id: string, name: string, at: Array<number>, rings: Array<Array<number>> | null, assumed: Array<string>, format: { code: string, name: string, function: { code: string, name: string } } }>, edges: Array<{ id: string, name: string | null, line: Array<number>, widthM: number, effectiveWidthM: number, surface: PathSurface, closed: boolean, assumed: Array<string> }>, gates: Array<{ id: string, name: string, at: Array<number>, assumed: Array<string> }> } } | null } | null };

export type PlanDocumentQueryVariables = Exact<{
  id: string;
}>;


export type PlanDocumentQuery = { node:
    | { document: string }
    | Record<PropertyKey, never>
   | null };

export type ScenarioPreviewQueryVariables = Exact<{
  locale: Locale;
  plan: string;
  edits: string;
}>;


export type ScenarioPreviewQuery = { layoutPreview: { sentences: Array<string>, before: { score: { total: number, subs: Array<{ code: SubScoreCode, title: string, score: number | null }> } }, after: { score: { total: number, subs: Array<{ code: SubScoreCode, title: string, score: number | null }> } } } };

export type SaveScenarioMutationVariables = Exact<{
  locale: Locale;
  base: string;
  scenario?: number | null | undefined;
  basedOn: number;
  name: string;
  edits: string;
  who: string;
  clientKey: string;
}>;


export type SaveScenarioMutation = { saveLayoutScenario: { id: string, name: string, scenario: number | null, revision: number } };

export type AdviceFigurePartsFragment = { pressure: number | null, losDEFShare: number | null, worstVc: number | null, meanWaitMin: number | null, localDiversity: number | null };

export type LayoutAdviceQueryVariables = Exact<{
  locale: Locale;
  plan: string;
  edits: string;
  request?: LayoutAdviceInput | null | undefined;
}>;


export type LayoutAdviceQuery = { layoutAdvice: { proposals: number, days: number, base: { pressure: number | null, losDEFShare: number | null, worstVc: number | null, meanWaitMin: number | null, localDiversity: number | null }, moves: Array<{ kind: LayoutMoveKind, edit: string, title: string, reason: string, cost: number, costSoFar: number, before: { pressure: number | null, losDEFShare: number | null, worstVc: number | null, meanWaitMin: number | null, localDiversity: number | null }, after: { pressure: number | null, losDEFShare: number | null, worstVc: number | null, meanWaitMin: number | null, localDiversity: number | null }, score: { before: number | null, after: number | null }, indicators: Array<{ id: string, title: string, direction: LayoutDirection | null, before: number | null, after: number | null, beforeText: string | null, afterText: string | null }>, constraints: Array<{ code: LayoutConstraint, title: string, beforeText: string | null, afterText: string | null, limitText: string | null, holds: boolean }> }>, alternatives: Array<{ edits: string, titles: Array<string>, cost: number, figures: { pressure: number | null, losDEFShare: number | null, worstVc: number | null, meanWaitMin: number | null, localDiversity: number | null } }> } };

export type LayoutAdviceProgressQueryVariables = Exact<{
  plan: string;
  edits: string;
  request?: LayoutAdviceInput | null | undefined;
}>;


export type LayoutAdviceProgressQuery = { layoutAdviceProgress: { running: boolean, phase: string, computed: number } };

export type AdvicePlanQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type AdvicePlanQuery = { venue: { layout: { id: string, name: string, fictional: boolean, attribution: string | null, edits: string, base: { id: string } | null } | null } | null };

export type AdvicePricesQueryVariables = Exact<{
  locale: Locale;
}>;


export type AdvicePricesQuery = { layoutAdvicePrices: Array<{ name: string, title: string, price: number }> };

export type PlanHeadingFragment = { id: string, name: string, kind: string, fictional: boolean, provenance: string, license: string | null, attribution: string | null, version: number, scenario: number | null, revision: number, savedBy: string, savedAt: string, unitCount: number, edgeCount: number, configHash: string, assumptions: Array<string>, problems: Array<{ code: string, severity: PlanProblemSeverity, featureId: string | null, path: string, message: string, hint: string | null }> };

export type LayoutsQueryVariables = Exact<{
  locale: Locale;
  venue: string;
}>;


export type LayoutsQuery = { venue: { layouts: Array<{ id: string, name: string, kind: string, fictional: boolean, provenance: string, license: string | null, attribution: string | null, version: number, scenario: number | null, revision: number, savedBy: string, savedAt: string, unitCount: number, edgeCount: number, configHash: string, assumptions: Array<string>, problems: Array<{ code: string, severity: PlanProblemSeverity, featureId: string | null, path: string, message: string, hint: string | null }> }> } | null };

export type PlanDrawingQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type PlanDrawingQuery = { venue: { layout: { id: string, name: string, kind: string, fictional: boolean, provenance: string, license: string | null, attribution: string | null, version: number, scenario: number | null, revision: number, savedBy: string, savedAt: string, unitCount: number, edgeCount: number, configHash: string, assumptions: Array<string>, sales: { by: string, at: string, version: number, units: number, perDay: number } | null, drawing: { visitors: number, zones: Array<{ id: string, name: string, ground: string, rings: Array<Array<number>>, assumed: Array<string> }>, contexts: Array<{ id: string, ground: string, rings: Array<Array<number>> }>, units: Array<{ id: string, name: string, node: string, zone: string | null, at: Array<number>, rings: Array<Array<number>> | null, areaM2: number, capacity: number, openMin: number, closeMin: number, revenuePerDay: number | null, assumed: Array<string>, format: { code: string, name: string, function: { code: string, name: string } } }>, nodes: Array<{ id: string, at: Array<number> }>, edges: Array<{ id: string, name: string | null, from: string, to: string, line: Array<number>, lengthM: number, widthM: number, effectiveWidthM: number, surface: PathSurface, closed: boolean, assumed: Array<string> }>, gates: Array<{ id: string, name: string, at: Array<number>, assumed: Array<string> }> }, problems: Array<{ code: string, severity: PlanProblemSeverity, featureId: string | null, path: string, message: string, hint: string | null }> } | null } | null };

export type LayoutScorePartsFragment = { total: number, uncapped: number, assumedShare: number, caps: Array<{ code: string, cap: number, reason: string }>, subs: Array<{ code: SubScoreCode, title: string, weight: number, score: number | null, contribution: number | null, items: Array<{ code: string, title: string, unit: string, x: number | null, text: string | null, value: number | null, weight: number, contribution: number | null, points: Array<Array<number>> }> }>, hints: Array<{ item: string, points: number, text: string }>, sensitivity: { low: number, high: number, draws: number } };

export type LayoutAssessmentQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  id?: string | null | undefined;
}>;


export type LayoutAssessmentQuery = { venue: { layout: { assessment: { sentence: string, cultureOfUnits: Array<number | null>, cultureGapOfUnits: Array<number | null>, score: { total: number, uncapped: number, assumedShare: number, caps: Array<{ code: string, cap: number, reason: string }>, subs: Array<{ code: SubScoreCode, title: string, weight: number, score: number | null, contribution: number | null, items: Array<{ code: string, title: string, unit: string, x: number | null, text: string | null, value: number | null, weight: number, contribution: number | null, points: Array<Array<number>> }> }>, hints: Array<{ item: string, points: number, text: string }>, sensitivity: { low: number, high: number, draws: number } }, indicators: Array<{ id: string, title: string, text: string | null, n: number, assumedShare: number, inputs: Array<{ name: string, value: number | null }>, definition: { meaning: string, direction: LayoutDirection | null, reference: string, formula: { id: string, version: number, text: string } } }>, flow: { openMin: number, slotMin: number, slots: number, inside: Array<number>, joins: number, meanWaitMin: number | null, losDEFShare: number | null, carryingUse: number | null, peak: { inside: number, minuteOfDay: number }, units: Array<{ unit: string, visits: number, meanWaitMin: number | null, peakQueue: number, peakQueueMinute: number }>, edges: Array<{ edge: string, total: number, los: string, peak: { minuteOfDay: number, los: LevelOfService, vc: number, flowPerMin: number } | null }>, zones: Array<{ zone: string, meanDensity: number | null, peakDensity: number | null, peakOccupancy: number, m2PerPersonAtPeak: number | null }>, bottlenecks: Array<{ edge: string, name: string | null, minuteOfDay: number, los: LevelOfService, vc: number, flowPerMin: number, severity: number, feeders: { others: number, gates: number, units: Array<{ unit: string, share: number }> } | null }> }, localDiversity: { nodes: Array<string>, plain: Array<number> }, coverage: Array<{ facility: Facility, count: number, nearestM: Array<number | null>, meanNearestM: number | null, maxNearestM: number | null, byRadius: Array<{ radiusM: number, visitors: number | null, length: number | null }>, worstNodes: Array<{ node: string, distanceM: number | null }> }>, mix: Array<{ units: number, areaM2: number, share: number | null, benchmark: number | null, gapM2: number | null, culture: number | null, function: { code: string, name: string } }>, segments: Array<{ segment: string, name: string, share: number, toleranceM: number | null, fit: number | null, wants: Array<{ want: number, access: number | null, adequacy: number | null, contribution: number | null, function: { code: string, name: string } }> }>, cultureAgreement: { sentence: string } | null, cultureRubric: Array<{ criterion: CultureCriterion, title: string, weight: number, anchors: Array<string> }> } } | null } | null };

export type VenuePlansQueryVariables = Exact<{
  locale: Locale;
}>;


export type VenuePlansQuery = { plannedVenues: Array<{ code: string, name: string, layouts: Array<{ id: string, name: string, fictional: boolean, version: number, scenario: number | null }> }> };

export type LayoutComparisonQueryVariables = Exact<{
  locale: Locale;
  plans: Array<string> | string;
}>;


export type LayoutComparisonQuery = { layoutComparison: { rows: Array<{ rank: number, total: number, rankShares: Array<number>, plan: { id: string, name: string, fictional: boolean, attribution: string | null, venue: { code: string }, assessment: { score: { uncapped: number, subs: Array<{ code: SubScoreCode, title: string, score: number | null, items: Array<{ code: string, title: string, unit: string, x: number | null }> }>, sensitivity: { low: number, high: number } } } } }>, pairs: Array<{ aheadShare: number, toldApart: boolean, a: { id: string }, b: { id: string } }> } };

export type TraitPartsFragment = { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type AsymmetryPartsFragment = { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type MomentPartsFragment = { status: AnalysisStatus, isMoment: boolean, label: MomentLabel | null, rank: number | null, rankLow: number | null, rankHigh: number | null, rankLowest: number | null, rankHighest: number | null, probabilityTop3: number | null, quadrant: Quadrant | null, borderline: boolean | null, sentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, score: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, emotion: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, decision: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, longTerm: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, valenceBalance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, asymmetry: { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, correlation: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } };

export type MomentsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  weights?: TraitWeights | null | undefined;
}>;


export type MomentsQuery = { moments: { status: AnalysisStatus, visits: number, visitsWithOutcome: number, neededVisits: number, recommendationAsked: boolean, emotionSource: CurveSource, conditionNumber: number | null, shrinkage: number | null, computedInMilliseconds: number, fromCache: boolean, sentence: string, warnings: Array<string>, weights: { emotion: number, decision: number, longTerm: number }, explained: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, stageImportance: Array<{ stage: { code: string, name: string }, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, leftOut: Array<{ n: number, needed: number, reason: string, touchpoint: { code: string, name: string } }>, moments: Array<{ status: AnalysisStatus, isMoment: boolean, label: MomentLabel | null, rank: number | null, rankLow: number | null, rankHigh: number | null, rankLowest: number | null, rankHighest: number | null, probabilityTop3: number | null, quadrant: Quadrant | null, borderline: boolean | null, sentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, score: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, emotion: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, decision: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, longTerm: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, valenceBalance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, asymmetry: { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, correlation: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } }> } };

export type ProgressQueryVariables = Exact<{
  slice?: SliceInput | null | undefined;
}>;


export type ProgressQuery = { analysisProgress: { running: boolean, visitsRead: number, visitsTotal: number, phase: string, computed: number } };

export type PlacesQueryVariables = Exact<{
  locale: Locale;
  after?: string | null | undefined;
}>;


export type PlacesQuery = { venues: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ code: string, name: string, fictional: boolean, sector: Sector, firstDay: string | null, lastDay: string | null, groups: Array<{ code: string, name: string }> }> }, venueGroups: Array<{ code: string, name: string, venues: Array<{ code: string }> }> };

export type PeakDesignQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  points?: number | null | undefined;
  target?: number | null | undefined;
}>;


export type PeakDesignQuery = { peakDesign: { sentence: string, curve: { source: CurveSource, peakEnd: { results: Array<{ sentence: string, stage: { code: string } | null, peakEnd: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } }, candidates: Array<{ kind: PeakIdeaKind | null, why: string, rankLow: number | null, rankHigh: number | null, designed: number | null, adjustedP: number | null, touchpoint: { code: string, name: string, stage: { name: string } }, level: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, gap: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null, importance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } | null, lifts: Array<{ outcome: LiftOutcome, points: number | null, sentence: string, lift: { total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } | null }> }> } };

export type PeakIdeaPartsFragment = { id: string, kind: PeakIdeaKind, state: PeakIdeaState, title: string, text: string | null, who: string, createdAt: string, reason: string | null, revision: number, written: { titleEn: string | null, titleZh: string | null, textEn: string | null, textZh: string | null }, venue: { code: string, name: string }, touchpoint: { code: string, name: string } | null, segment: { value: { name: string } } | null, history: Array<{ revision: number, who: string, when: string, state: PeakIdeaState, title: string }>, action: { id: string, title: string, owner: string, place: PortfolioPlace, baseline: { n: number, text: string }, effect: { sentence: string } | null } | null };

export type PeakIdeasQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type PeakIdeasQuery = { peakIdeas: Array<{ id: string, kind: PeakIdeaKind, state: PeakIdeaState, title: string, text: string | null, who: string, createdAt: string, reason: string | null, revision: number, written: { titleEn: string | null, titleZh: string | null, textEn: string | null, textZh: string | null }, venue: { code: string, name: string }, touchpoint: { code: string, name: string } | null, segment: { value: { name: string } } | null, history: Array<{ revision: number, who: string, when: string, state: PeakIdeaState, title: string }>, action: { id: string, title: string, owner: string, place: PortfolioPlace, baseline: { n: number, text: string }, effect: { sentence: string } | null } | null }> };

export type PersonalisationQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  dimension?: string | null | undefined;
}>;


export type PersonalisationQuery = { peakDesign: { personalisation: { sentence: string, slopeTests: number, meanTests: number, touchpoints: Array<{ verdict: SegmentNeedsVerdict, sentence: string, touchpoint: { code: string, name: string }, suggestions: Array<{ title: string, sentence: string, titleEn: string, titleZh: string, segment: { code: string, name: string } }>, differences: { q: number | null, i2: number | null, slopes: Array<{ segment: { code: string, name: string }, shown: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, mean: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } }> } | null } };

export type CreatePeakIdeaMutationVariables = Exact<{
  idea: PeakIdeaInput;
  who: string;
  clientKey: string;
}>;


export type CreatePeakIdeaMutation = { createPeakIdea: { id: string } };

export type ChangePeakIdeaMutationVariables = Exact<{
  id: string;
  change: PeakIdeaChangeInput;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type ChangePeakIdeaMutation = { changePeakIdea: { id: string } };

export type ChoosePeakIdeaMutationVariables = Exact<{
  id: string;
  action: PeakIdeaActionInput;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type ChoosePeakIdeaMutation = { choosePeakIdea: { id: string } };

export type DropPeakIdeaMutationVariables = Exact<{
  id: string;
  reason: string;
  basedOn: number;
  who: string;
  clientKey: string;
}>;


export type DropPeakIdeaMutation = { dropPeakIdea: { id: string } };

export type TestedPartsFragment = { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type GroupDifferencePartsFragment = { outcome: RecoveryOutcome, effectSize: number | null, group: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, others: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, crude: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, adjusted: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } };

export type FunnelPartsFragment = { complaints: number, open: number, closed: number, outcomes: { rated: number, recovered: number, unknown: number } | null };

export type RecoveryQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  adjustFor?: string | null | undefined;
}>;


export type RecoveryQuery = { recovery: { status: RecoveryStatus, visits: number, headline: string, sentence: string, method: string, warnings: Array<string>, computedInMilliseconds: number, fromCache: boolean, doubleFailureSentence: string, adjustedFor: { code: string, name: string } | null, adjustable: Array<{ code: string, name: string }>, thresholds: { recoveredFrom: number | null, ratedLowTo: number | null, lateAfterHours: number, neededInGroup: number, afterScale: { low: number, high: number } | null }, funnel: { complaints: number, open: number, closed: number, outcomes: { rated: number, recovered: number, unknown: number } | null }, complaintShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, closing: { n: number, withoutTime: number, sentence: string, median: { hours: number | null, low: number | null, high: number | null }, closedAt: Array<{ hours: number, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, curve: Array<{ hours: number, closed: number, low: number | null, high: number | null, atRisk: number }>, open: Array<{ hours: number, count: number }> }, speed: { sentence: string, buckets: Array<{ span: string, n: number, recovered: number | null, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, trend: { p: number, direction: TrendDirection } | null, oddsPerDoubling: { ratio: number, low: number, high: number, p: number } | null }, paradox: Array<{ verdict: ParadoxVerdict, sentence: string, difference: { outcome: RecoveryOutcome, effectSize: number | null, group: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, others: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, crude: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, adjusted: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } } }>, unrecovered: Array<{ sentence: string, difference: { outcome: RecoveryOutcome, effectSize: number | null, group: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, others: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, crude: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, adjusted: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } } }>, doubleFailureShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, doubleFailures: { all: number, late: number, ratedLow: number, both: number } | null, byVenue: Array<{ complaints: number, medianHours: number | null, venue: { code: string, name: string }, complaintShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, byTouchpoint: Array<{ complaints: number, medianHours: number | null, touchpoint: { code: string, name: string } | null, complaintShare: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, problems: { sentence: string, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, differences: Array<{ outcome: RecoveryOutcome, effectSize: number | null, group: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, others: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, crude: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, adjusted: { p: number | null, pHigher: number | null, inGroup: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } }> } | null } };

export type ShareLinkPartsFragment = { id: string, title: string, page: string, frozen: boolean, who: string, when: string, expires: string, revoked: string | null, revokedBy: string | null, state: ShareState };

export type ShareLinksQueryVariables = Exact<{
  locale: Locale;
}>;


export type ShareLinksQuery = { shareLinks: Array<{ id: string, title: string, page: string, frozen: boolean, who: string, when: string, expires: string, revoked: string | null, revokedBy: string | null, state: ShareState }> };

export type SharePageMutationVariables = Exact<{
  page: string;
  variables: string;
  locale: Locale;
  frozen: boolean;
  expires: string;
  who: string;
  clientKey: string;
}>;


export type SharePageMutation = { sharePage: { path: string } };

export type RevokeShareLinkMutationVariables = Exact<{
  id: string;
  who: string;
  clientKey: string;
}>;


export type RevokeShareLinkMutation = { revokeShareLink: { state: ShareState } };

export type ThresholdPartsFragment = { code: string, value: number, unit: Unit, meaning: string };

export type RisksQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type RisksQuery = { risks: { visits: number, inconsistency: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, employees: number, p: number | null, staffToList: number, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, spread: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, byVenue: Array<{ employees: number, q: number | null, venue: { code: string, name: string }, spread: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, distribution: Array<{ from: number, to: number, employees: number }>, staff: Array<{ pseudonym: string, venue: { code: string, name: string }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }, channels: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, margin: number, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, pairs: Array<{ a: string, b: string, aName: string, bName: string, verdict: ChannelVerdict, touchpoint: { code: string, name: string }, difference: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }, overPromise: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, gap: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, disappointed: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, lossRatio: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, byVenue: Array<{ venue: { code: string, name: string }, gap: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }, technology: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, dependence: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, importance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, delight: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, upset: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, warmth: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, warmthAgainstPeople: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, touchpoints: Array<{ touchpoint: { code: string, name: string }, importance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, delight: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, dropOff: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }, feedback: { response: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, byVenue: Array<{ venue: { code: string, name: string }, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, byDimension: Array<{ dimension: string, name: string, p: number | null, segments: Array<{ code: string, name: string, represented: number, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, representativity: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }, coverage: { from: string | null, to: string | null, sentence: string, venues: Array<{ covered: number, touchpoints: number, venue: { code: string, name: string }, notAsked: Array<{ code: string, name: string }>, tooFew: Array<{ code: string, name: string }> }> }, closedLoop: { status: AnalysisStatus, sentence: string, method: string, warnings: Array<string>, cases: number, open: number, thresholds: Array<{ code: string, value: number, unit: Unit, meaning: string }>, closedWithin: Array<{ hours: number, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, complaints: Array<{ touchpoint: { code: string, name: string }, rate: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } } } };

export type ReportSchedulesQueryVariables = Exact<{
  locale: Locale;
}>;


export type ReportSchedulesQuery = { reportSchedules: Array<{ id: number, name: string, title: string, cadence: ReportCadence, hour: number, timeZone: string, next: string | null, formats: Array<ReportFormat>, channel: string, signed: boolean, who: string, when: string, stopped: string | null, stoppedBy: string | null, deliveries: Array<{ about: string, status: ReportDeliveryStatus, attempts: number, problem: string | null, nextAttempt: string | null, when: string }> }>, venueGroups: Array<{ code: string, name: string }> };

export type ScheduleReportMutationVariables = Exact<{
  name: string;
  locale: Locale;
  formats: Array<ReportFormat> | ReportFormat;
  cadence: ReportCadenceInput;
  timeZone: string;
  slice?: SliceInput | null | undefined;
  channel: ReportChannelInput;
  who: string;
  clientKey: string;
}>;


export type ScheduleReportMutation = { scheduleReport: { id: number } };

export type StopReportScheduleMutationVariables = Exact<{
  id: number;
  who: string;
  clientKey: string;
}>;


export type StopReportScheduleMutation = { stopReportSchedule: { id: number } };

export type SectorPositionPartsFragment = { askedBy: string, rankLow: number | null, rankHigh: number | null, among: number, askedOtherwise: number, score: { status: FigureStatus, n: number, text: string }, percentile: { status: FigureStatus, n: number, value: number | null, text: string, interval: { low: number, high: number } | null } };

export type CrossSectorQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  venue?: string | null | undefined;
  beside?: string | null | undefined;
}>;


export type CrossSectorQuery = { crossSector: { headline: string, sentence: string, method: string, venuesNeeded: number, first: { code: string, name: string, sector: Sector, fictional: boolean } | null, second: { code: string, name: string, sector: Sector, fictional: boolean } | null, pair: Array<{ question: SectorQuestion, name: string, position: HigherPosition | null, positionText: string, raw: RawComparison, rawText: string, first: { askedBy: string, rankLow: number | null, rankHigh: number | null, among: number, askedOtherwise: number, score: { status: FigureStatus, n: number, text: string }, percentile: { status: FigureStatus, n: number, value: number | null, text: string, interval: { low: number, high: number } | null } }, second: { askedBy: string, rankLow: number | null, rankHigh: number | null, among: number, askedOtherwise: number, score: { status: FigureStatus, n: number, text: string }, percentile: { status: FigureStatus, n: number, value: number | null, text: string, interval: { low: number, high: number } | null } }, difference: { status: FigureStatus, n: number, text: string } | null }>, shared: Array<{ question: SectorQuestion, name: string, sector: Sector, sectorName: string, venues: number, askedVenues: number, askedBy: string }>, positions: Array<{ question: SectorQuestion, name: string, askedBy: string, rankLow: number | null, rankHigh: number | null, among: number, askedOtherwise: number, venue: { code: string, name: string, sector: Sector, fictional: boolean }, score: { status: FigureStatus, n: number, text: string }, percentile: { status: FigureStatus, n: number, value: number | null, text: string, interval: { low: number, high: number } | null } }> } };

export type ChoicesQueryVariables = Exact<{
  locale: Locale;
}>;


export type ChoicesQuery = { indicators: Array<{ id: IndicatorId, slug: string, title: string, appliesTo: IndicatorScope, kind: IndicatorKind, unit: Unit }>, journeys: Array<{ code: string, version: number, sector: Sector, touchpoints: Array<{ code: string, name: string }> }>, segments: Array<{ code: string, name: string, sectors: Array<Sector>, values: Array<{ code: string, name: string }> }>, data: { version: number, asOf: string | null, firstDay: string | null, lastDay: string | null, visits: number } };

export type VenueStrategyQueryVariables = Exact<{
  locale: Locale;
  venue: string;
  slice?: SliceInput | null | undefined;
  weights?: Array<StrategyWeight> | StrategyWeight | null | undefined;
}>;


export type VenueStrategyQuery = { venue: { strategy: { sentence: string, method: string, peers: Array<{ code: string }>, areas: Array<{ code: StrategyAreaCode, name: string, meaning: string, status: StrategyAreaStatus, measuredWeight: number, rank: number | null, rankLow: number | null, rankHigh: number | null, remarks: Array<string>, composite: { value: number, geometric: number, indicative: boolean, text: string, interval: { low: number, high: number } | null, sensitivity: { low: number, high: number }, dropped: Array<{ part: string, value: number }> } | null, gap: { peers: number, value: number, verdict: StrategyVerdict, interval: { low: number, high: number } | null } | null, parts: Array<{ status: StrategyPartStatus, n: number | null, indicative: boolean, reason: string | null, text: string, score: number | null, weight: number, contribution: number | null, definition: { code: string, name: string, formula: string, scalingSource: string }, scoreInterval: { low: number, high: number } | null, gap: { value: number, beyondChance: boolean, best: { name: string }, interval: { low: number, high: number } | null } | null }> }> } } | null };

export type StrategyComparisonQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  weights?: Array<StrategyWeight> | StrategyWeight | null | undefined;
}>;


export type StrategyComparisonQuery = { strategyComparison: { method: string, areas: Array<{ code: StrategyAreaCode, name: string, sentence: string, rows: Array<{ venue: { code: string, name: string }, area: { status: StrategyAreaStatus, measuredWeight: number, rank: number | null, rankLow: number | null, rankHigh: number | null, weightRankLow: number | null, weightRankHigh: number | null, composite: { value: number, text: string } | null, common: { value: number, text: string, interval: { low: number, high: number } | null, sensitivity: { low: number, high: number } } | null } }>, groups: Array<Array<{ name: string }>> }> } };

export type WallStateQueryVariables = Exact<{ [key: string]: never; }>;


export type WallStateQuery = { data: { asOf: string | null, lastDay: string | null } };

export type OutcomeLiftPartsFragment = { outcome: LiftOutcome, status: CoefficientStatus, method: SlopeMethod, visits: number, neededVisits: number, venues: number, expected: number | null, sentence: string, current: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, optimistic: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, touchpoints: Array<{ state: LiftState, touchpoint: { code: string }, lift: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> };

export type LeverPartsFragment = { state: LiftState, class: AsymmetryClass | null, reach: number | null, rated: number, rise: number | null, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, lift: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, optimistic: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type WhatIfQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  improvements: Array<ImprovementInput> | ImprovementInput;
  points?: number | null | undefined;
  share?: number | null | undefined;
}>;


export type WhatIfQuery = { whatIf: { visits: number, maxPoints: number, fromCache: boolean, computedInMilliseconds: number, outcomes: Array<{ outcome: LiftOutcome, status: CoefficientStatus, method: SlopeMethod, visits: number, neededVisits: number, venues: number, expected: number | null, sentence: string, current: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, optimistic: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, touchpoints: Array<{ state: LiftState, touchpoint: { code: string }, lift: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }>, each: Array<{ state: LiftState, class: AsymmetryClass | null, reach: number | null, rated: number, rise: number | null, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, lift: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, optimistic: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } };

export type LiftQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  improvements: Array<ImprovementInput> | ImprovementInput;
}>;


export type LiftQuery = { whatIf: { outcomes: Array<{ outcome: LiftOutcome, status: CoefficientStatus, method: SlopeMethod, visits: number, neededVisits: number, venues: number, expected: number | null, sentence: string, current: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, optimistic: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, touchpoints: Array<{ state: LiftState, touchpoint: { code: string }, lift: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }> } };

export type WordsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  touchpoint?: string | null | undefined;
  verdict?: MentionVerdict | null | undefined;
  after?: string | null | undefined;
}>;


export type WordsQuery = { mentions: { comments: number, scored: number, touchpoints: Array<{ mentions: number, good: number | null, bad: number | null, corrected: number, intensity: number | null, touchpoint: { code: string, name: string }, share: { status: FigureStatus, n: number, value: number | null, needed: number | null, interval: { low: number, high: number } | null } }> }, comments: { status: FigureStatus, needed: number, inSlice: number, page: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, day: string, text: string, language: string | null, evidence: Array<{ start: number, end: number, points: number }>, venue: { name: string }, mentions: Array<{ verdict: MentionVerdict, touchpoint: { code: string, name: string }, named: Array<{ start: number, end: number }>, evidence: Array<{ start: number, end: number, points: number }>, corrected: { who: string, when: string } | null }> }> } } };

export type CorrectMentionMutationVariables = Exact<{
  comment: string;
  touchpoint: string;
  verdict: MentionVerdict;
  who: string;
  clientKey: string;
}>;


export type CorrectMentionMutation = { correctMention: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActionPartsFragmentDoc = new TypedDocumentString(`
    fragment ActionParts on Action {
  id
  title
  owner
  status
  place
  target
  start
  due
  effort
  revision
  unit
  venue {
    code
    name(locale: $locale)
    fictional
  }
  indicator {
    id
    title(locale: $locale)
    unit
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  baseline {
    value
    n
    unit
    from
    to
    asOf
    text(locale: $locale)
  }
}
    `, {"fragmentName":"ActionParts"}) as unknown as TypedDocumentString<ActionPartsFragment, unknown>;
export const AlertPartsFragmentDoc = new TypedDocumentString(`
    fragment AlertParts on Alert {
  id
  venue {
    code
    name(locale: $locale)
    fictional
  }
  source
  series
  title(locale: $locale)
  side
  improvement
  state
  ongoing
  firstDay
  lastDay
  signals
  q
  sentence(locale: $locale)
  case
  acknowledgement {
    who
    when
  }
  entries {
    kind
    who
    when
    text
    case
    said(locale: $locale)
  }
}
    `, {"fragmentName":"AlertParts"}) as unknown as TypedDocumentString<AlertPartsFragment, unknown>;
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
    `, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const ChangePartsFragmentDoc = new TypedDocumentString(`
    fragment ChangeParts on Change {
  venue {
    code
    name(locale: $locale)
    fictional
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  before {
    ...FigureParts
  }
  after {
    ...FigureParts
  }
  difference {
    ...FigureParts
  }
  p
  q
  significant
  superiority
  orderP
  warnings(locale: $locale)
  sentence(locale: $locale)
  split {
    performance {
      ...FigureParts
    }
    mix {
      ...FigureParts
    }
    warnings(locale: $locale)
    parts {
      name(locale: $locale)
      shareBefore
      shareAfter
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"ChangeParts"}) as unknown as TypedDocumentString<ChangePartsFragment, unknown>;
export const ComparisonPartsFragmentDoc = new TypedDocumentString(`
    fragment ComparisonParts on Comparison {
  indicator {
    slug
    title(locale: $locale)
    meaning(locale: $locale)
    unit
    better
  }
  weighted
  rows {
    venue {
      code
      name(locale: $locale)
      fictional
    }
    rank
    rankLow
    rankHigh
    group
    expectedRank
    reliability
    pull
    pullSentence(locale: $locale)
    bar {
      low
      high
    }
    figure {
      ...FigureParts
    }
    shrunken {
      ...FigureParts
    }
    adjusted {
      rankLow
      rankHigh
      expectedRank
      reliability
      shift
      shiftSentence(locale: $locale)
      bar {
        low
        high
      }
      figure {
        ...FigureParts
      }
    }
  }
  total {
    ...FigureParts
  }
  groups {
    code
  }
  distinguishablePairs
  pairs
  spread {
    sentence(locale: $locale)
  }
  adjustment {
    by(locale: $locale)
    sentence(locale: $locale)
    unclassified
    groups {
      code
    }
    distinguishablePairs
    pairs
    interaction {
      hidesDifferences
      sentence(locale: $locale)
    }
    reversals {
      a {
        code
      }
      b {
        code
      }
      sentence(locale: $locale)
    }
    reversalsFound
  }
  warnings(locale: $locale)
  sentence(locale: $locale)
  method(locale: $locale)
  fairMethod(locale: $locale)
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"ComparisonParts"}) as unknown as TypedDocumentString<ComparisonPartsFragment, unknown>;
export const ComparedPartsFragmentDoc = new TypedDocumentString(`
    fragment ComparedParts on ComparedFigure {
  with
  verdict
  sentence(locale: $locale)
  warnings(locale: $locale)
  referencePeriod {
    from
    to
  }
  difference {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"ComparedParts"}) as unknown as TypedDocumentString<ComparedPartsFragment, unknown>;
export const HeadlinePartsFragmentDoc = new TypedDocumentString(`
    fragment HeadlineParts on Figure {
  ...FigureParts
  compared {
    ...ComparedParts
  }
}
    fragment ComparedParts on ComparedFigure {
  with
  verdict
  sentence(locale: $locale)
  warnings(locale: $locale)
  referencePeriod {
    from
    to
  }
  difference {
    ...FigureParts
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"HeadlineParts"}) as unknown as TypedDocumentString<HeadlinePartsFragment, unknown>;
export const DigitalItemPartsFragmentDoc = new TypedDocumentString(`
    fragment DigitalItemParts on DigitalItem {
  code
  question(locale: $locale)
  judgedByData
  verdict
  by
  evidence(locale: $locale)
  answer {
    revision
    answer
    who
    at
    evidence {
      text(locale: $locale)
      missing(locale: $locale)
      en
      zh
    }
  }
}
    `, {"fragmentName":"DigitalItemParts"}) as unknown as TypedDocumentString<DigitalItemPartsFragment, unknown>;
export const LatentResourcePartsFragmentDoc = new TypedDocumentString(`
    fragment LatentResourceParts on LatentResource {
  id
  simulated
  revision
  who
  at
  score
  scorers
  low
  high
  lowest
  highest
  uniqueness
  feasibility
  demand
  name {
    text(locale: $locale)
    missing(locale: $locale)
    en
    zh
  }
  note {
    text(locale: $locale)
    missing(locale: $locale)
    en
    zh
  }
  scores {
    who
    at
    uniqueness
    feasibility
    demand
    score
  }
}
    `, {"fragmentName":"LatentResourceParts"}) as unknown as TypedDocumentString<LatentResourcePartsFragment, unknown>;
export const DemandRatioPartsFragmentDoc = new TypedDocumentString(`
    fragment DemandRatioParts on DemandRatio {
  value
  low
  high
}
    `, {"fragmentName":"DemandRatioParts"}) as unknown as TypedDocumentString<DemandRatioPartsFragment, unknown>;
export const DemandGrowthRowPartsFragmentDoc = new TypedDocumentString(`
    fragment DemandGrowthRowParts on DemandGrowthRow {
  segment {
    name(locale: $locale)
  }
  guestsBefore
  guestsNow
  cells {
    format {
      code
      name(locale: $locale)
    }
    now {
      ...FigureParts
    }
    change {
      ...FigureParts
    }
    q
    verdict
    counts {
      ...DemandRatioParts
    }
    supply
    index {
      ...DemandRatioParts
    }
    ahead
  }
}
    fragment DemandRatioParts on DemandRatio {
  value
  low
  high
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"DemandGrowthRowParts"}) as unknown as TypedDocumentString<DemandGrowthRowPartsFragment, unknown>;
export const TouchpointPartsFragmentDoc = new TypedDocumentString(`
    fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
    `, {"fragmentName":"TouchpointParts"}) as unknown as TypedDocumentString<TouchpointPartsFragment, unknown>;
export const DriverTouchpointPartsFragmentDoc = new TypedDocumentString(`
    fragment DriverTouchpointParts on DriverTouchpoint {
  quadrant
  borderline
  class
  gap
  priorityBasis
  pairwiseShare
  listwiseShare
  methodsDiffer
  sentence(locale: $locale)
  prioritySentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  performance {
    ...FigureParts
  }
  priority {
    ...FigureParts
  }
  importance {
    rank
    rankLow
    rankHigh
    vif
    inverse
    share {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}`, {"fragmentName":"DriverTouchpointParts"}) as unknown as TypedDocumentString<DriverTouchpointPartsFragment, unknown>;
export const SincePartsFragmentDoc = new TypedDocumentString(`
    fragment SinceParts on Figure {
  ...FigureParts
  compared {
    with
    verdict
    sentence(locale: $locale)
    period {
      from
      to
    }
    referencePeriod {
      from
      to
    }
    difference {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"SinceParts"}) as unknown as TypedDocumentString<SincePartsFragment, unknown>;
export const ExplainedPartsFragmentDoc = new TypedDocumentString(`
    fragment ExplainedParts on ExplainedGap {
  sentence(locale: $locale)
  status
  outcome
  most
  share {
    ...FigureParts
  }
  named {
    own
    others
    reach
    touchpoint {
      code
      name(locale: $locale)
    }
    part {
      ...FigureParts
    }
  }
  lift {
    outcome
    total {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"ExplainedParts"}) as unknown as TypedDocumentString<ExplainedPartsFragment, unknown>;
export const ExecutiveMomentPartsFragmentDoc = new TypedDocumentString(`
    fragment ExecutiveMomentParts on Moment {
  isMoment
  label
  quadrant
  borderline
  touchpoint {
    code
    name(locale: $locale)
  }
  performance {
    ...FigureParts
  }
  importance {
    rankLow
    rankHigh
    share {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"ExecutiveMomentParts"}) as unknown as TypedDocumentString<ExecutiveMomentPartsFragment, unknown>;
export const OperatingPartsFragmentDoc = new TypedDocumentString(`
    fragment OperatingParts on OperatingFigure {
  code
  title(locale: $locale)
  definition(locale: $locale)
  unit
  missing(locale: $locale)
  total
  figure {
    status
    value
    n
    days
    needed
    interval {
      low
      high
    }
  }
  changes {
    with
    change
    verdict
    interval {
      low
      high
    }
    referencePeriod {
      from
      to
    }
  }
}
    `, {"fragmentName":"OperatingParts"}) as unknown as TypedDocumentString<OperatingPartsFragment, unknown>;
export const MeasuredLoadPartsFragmentDoc = new TypedDocumentString(`
    fragment MeasuredLoadParts on VenueLoad {
  venue {
    code
    name(locale: $locale)
    fictional
  }
  measured {
    source
    sourceName(locale: $locale)
    status
    capacity
    days
    leftOut
    partial
    lastDay
    crossedDays
    formula(locale: $locale)
    sentence(locale: $locale)
    peak {
      day
      hour
      people
      use
    }
    use {
      status
      value
      interval {
        low
        high
      }
    }
    crossed {
      day
    }
  }
}
    `, {"fragmentName":"MeasuredLoadParts"}) as unknown as TypedDocumentString<MeasuredLoadPartsFragment, unknown>;
export const HolidayPartsFragmentDoc = new TypedDocumentString(`
    fragment HolidayParts on Holiday {
  code
  year
  name(locale: $locale)
  nameEn: name(locale: EN)
  nameZh: name(locale: ZH)
  from
  to
  festival
  workdays
  basis
  enteredBy
  enteredAt
}
    `, {"fragmentName":"HolidayParts"}) as unknown as TypedDocumentString<HolidayPartsFragment, unknown>;
export const MeasuredFragmentDoc = new TypedDocumentString(`
    fragment Measured on MeasuredFigure {
  status
  value
  n
  days
  needed
  interval {
    low
    high
  }
}
    `, {"fragmentName":"Measured"}) as unknown as TypedDocumentString<MeasuredFragment, unknown>;
export const CountFitPartsFragmentDoc = new TypedDocumentString(`
    fragment CountFitParts on LayoutCountFit {
  n
  gehBelow5Share
  worstGeh
  r2
  level
}
    `, {"fragmentName":"CountFitParts"}) as unknown as TypedDocumentString<CountFitPartsFragment, unknown>;
export const DayFitPartsFragmentDoc = new TypedDocumentString(`
    fragment DayFitParts on LayoutFit {
  edges {
    ...CountFitParts
  }
  visits {
    ...CountFitParts
  }
  occupancy {
    ...CountFitParts
  }
}
    fragment CountFitParts on LayoutCountFit {
  n
  gehBelow5Share
  worstGeh
  r2
  level
}`, {"fragmentName":"DayFitParts"}) as unknown as TypedDocumentString<DayFitPartsFragment, unknown>;
export const CalibratedPlanPartsFragmentDoc = new TypedDocumentString(`
    fragment CalibratedPlanParts on LayoutPlan {
  id
  name(locale: $locale)
  version
  fictional
  sales {
    by
    at
    version
    units
    perDay
  }
  calibrated {
    by
    at
    fit {
      ...DayFitParts
    }
    heldOut {
      ...DayFitParts
    }
  }
}
    fragment CountFitParts on LayoutCountFit {
  n
  gehBelow5Share
  worstGeh
  r2
  level
}
fragment DayFitParts on LayoutFit {
  edges {
    ...CountFitParts
  }
  visits {
    ...CountFitParts
  }
  occupancy {
    ...CountFitParts
  }
}`, {"fragmentName":"CalibratedPlanParts"}) as unknown as TypedDocumentString<CalibratedPlanPartsFragment, unknown>;
export const LinkableJourneyFragmentDoc = new TypedDocumentString(`
    fragment LinkableJourney on Journey {
  code
  name(locale: $locale)
  touchpoints {
    code
    name(locale: $locale)
  }
}
    `, {"fragmentName":"LinkableJourney"}) as unknown as TypedDocumentString<LinkableJourneyFragment, unknown>;
export const EditedDrawingFragmentDoc = new TypedDocumentString(`
    fragment EditedDrawing on LayoutDrawing {
  zones {
    id
    name(locale: $locale)
    ground
    rings
    assumed
  }
  contexts {
    id
    ground
    rings
  }
  units {
    id
    name(locale: $locale)
    format {
      code
      name(locale: $locale)
      function {
        code
        name(locale: $locale)
      }
    }
    at
    rings
    assumed
  }
  edges {
    id
    name(locale: $locale)
    line
    widthM
    effectiveWidthM
    surface
    closed
    assumed
  }
  gates {
    id
    name(locale: $locale)
    at
    assumed
  }
}
    `, {"fragmentName":"EditedDrawing"}) as unknown as TypedDocumentString<EditedDrawingFragment, unknown>;
export const AdviceFigurePartsFragmentDoc = new TypedDocumentString(`
    fragment AdviceFigureParts on LayoutAdviceFigures {
  pressure
  losDEFShare
  worstVc
  meanWaitMin
  localDiversity
}
    `, {"fragmentName":"AdviceFigureParts"}) as unknown as TypedDocumentString<AdviceFigurePartsFragment, unknown>;
export const PlanHeadingFragmentDoc = new TypedDocumentString(`
    fragment PlanHeading on LayoutPlan {
  id
  name(locale: $locale)
  kind
  fictional
  provenance
  license
  attribution(locale: $locale)
  version
  scenario
  revision
  savedBy
  savedAt
  unitCount
  edgeCount
  configHash
  problems {
    code
    severity
    featureId
    path
    message(locale: $locale)
    hint(locale: $locale)
  }
  assumptions(locale: $locale)
}
    `, {"fragmentName":"PlanHeading"}) as unknown as TypedDocumentString<PlanHeadingFragment, unknown>;
export const LayoutScorePartsFragmentDoc = new TypedDocumentString(`
    fragment LayoutScoreParts on LayoutScore {
  total
  uncapped
  caps {
    code
    cap
    reason(locale: $locale)
  }
  subs {
    code
    title(locale: $locale)
    weight
    score
    contribution
    items {
      code
      title(locale: $locale)
      unit
      x
      text(locale: $locale)
      value
      weight
      contribution
      points
    }
  }
  hints {
    item
    points
    text(locale: $locale)
  }
  assumedShare
  sensitivity {
    low
    high
    draws
  }
}
    `, {"fragmentName":"LayoutScoreParts"}) as unknown as TypedDocumentString<LayoutScorePartsFragment, unknown>;
export const TraitPartsFragmentDoc = new TypedDocumentString(`
    fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"TraitParts"}) as unknown as TypedDocumentString<TraitPartsFragment, unknown>;
export const AsymmetryPartsFragmentDoc = new TypedDocumentString(`
    fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"AsymmetryParts"}) as unknown as TypedDocumentString<AsymmetryPartsFragment, unknown>;
export const MomentPartsFragmentDoc = new TypedDocumentString(`
    fragment MomentParts on Moment {
  status
  isMoment
  label
  rank
  rankLow
  rankHigh
  rankLowest
  rankHighest
  probabilityTop3
  quadrant
  borderline
  sentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  score {
    ...FigureParts
  }
  emotion {
    ...TraitParts
  }
  decision {
    ...TraitParts
  }
  longTerm {
    ...TraitParts
  }
  valenceBalance {
    ...FigureParts
  }
  performance {
    ...FigureParts
  }
  asymmetry {
    ...AsymmetryParts
  }
  importance {
    rank
    rankLow
    rankHigh
    correlation
    inverse
    share {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}`, {"fragmentName":"MomentParts"}) as unknown as TypedDocumentString<MomentPartsFragment, unknown>;
export const PeakIdeaPartsFragmentDoc = new TypedDocumentString(`
    fragment PeakIdeaParts on PeakIdea {
  id
  kind
  state
  title(locale: $locale)
  text(locale: $locale)
  who
  createdAt
  reason
  revision
  written {
    titleEn
    titleZh
    textEn
    textZh
  }
  venue {
    code
    name(locale: $locale)
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  segment {
    value {
      name(locale: $locale)
    }
  }
  history {
    revision
    who
    when
    state
    title(locale: $locale)
  }
  action {
    id
    title
    owner
    place
    baseline {
      n
      text(locale: $locale)
    }
    effect {
      sentence(locale: $locale)
    }
  }
}
    `, {"fragmentName":"PeakIdeaParts"}) as unknown as TypedDocumentString<PeakIdeaPartsFragment, unknown>;
export const TestedPartsFragmentDoc = new TypedDocumentString(`
    fragment TestedParts on TestedDifference {
  p
  pHigher
  inGroup
  figure {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"TestedParts"}) as unknown as TypedDocumentString<TestedPartsFragment, unknown>;
export const GroupDifferencePartsFragmentDoc = new TypedDocumentString(`
    fragment GroupDifferenceParts on GroupDifference {
  outcome
  effectSize
  group {
    ...FigureParts
  }
  others {
    ...FigureParts
  }
  crude {
    ...TestedParts
  }
  adjusted {
    ...TestedParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TestedParts on TestedDifference {
  p
  pHigher
  inGroup
  figure {
    ...FigureParts
  }
}`, {"fragmentName":"GroupDifferenceParts"}) as unknown as TypedDocumentString<GroupDifferencePartsFragment, unknown>;
export const FunnelPartsFragmentDoc = new TypedDocumentString(`
    fragment FunnelParts on RecoveryFunnel {
  complaints
  open
  closed
  outcomes {
    rated
    recovered
    unknown
  }
}
    `, {"fragmentName":"FunnelParts"}) as unknown as TypedDocumentString<FunnelPartsFragment, unknown>;
export const ShareLinkPartsFragmentDoc = new TypedDocumentString(`
    fragment ShareLinkParts on ShareLink {
  id
  title(locale: $locale)
  page
  frozen
  who
  when
  expires
  revoked
  revokedBy
  state
}
    `, {"fragmentName":"ShareLinkParts"}) as unknown as TypedDocumentString<ShareLinkPartsFragment, unknown>;
export const ThresholdPartsFragmentDoc = new TypedDocumentString(`
    fragment ThresholdParts on RiskThreshold {
  code
  value
  unit
  meaning(locale: $locale)
}
    `, {"fragmentName":"ThresholdParts"}) as unknown as TypedDocumentString<ThresholdPartsFragment, unknown>;
export const SectorPositionPartsFragmentDoc = new TypedDocumentString(`
    fragment SectorPositionParts on SectorPosition {
  askedBy(locale: $locale)
  rankLow
  rankHigh
  among
  askedOtherwise
  score {
    status
    n
    text(locale: $locale)
  }
  percentile {
    status
    n
    value
    text(locale: $locale)
    interval {
      low
      high
    }
  }
}
    `, {"fragmentName":"SectorPositionParts"}) as unknown as TypedDocumentString<SectorPositionPartsFragment, unknown>;
export const OutcomeLiftPartsFragmentDoc = new TypedDocumentString(`
    fragment OutcomeLiftParts on OutcomeLift {
  outcome
  status
  method
  visits
  neededVisits
  venues
  expected
  sentence(locale: $locale)
  current {
    ...FigureParts
  }
  total {
    ...FigureParts
  }
  optimistic {
    ...FigureParts
  }
  touchpoints {
    touchpoint {
      code
    }
    state
    lift {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"OutcomeLiftParts"}) as unknown as TypedDocumentString<OutcomeLiftPartsFragment, unknown>;
export const LeverPartsFragmentDoc = new TypedDocumentString(`
    fragment LeverParts on TouchpointLift {
  touchpoint {
    ...TouchpointParts
  }
  state
  class
  reach
  rated
  rise
  lift {
    ...FigureParts
  }
  optimistic {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}`, {"fragmentName":"LeverParts"}) as unknown as TypedDocumentString<LeverPartsFragment, unknown>;
export const ActionsDocument = new TypedDocumentString(`
    query Actions($locale: Locale!, $slice: SliceInput) {
  actions(slice: $slice) {
    sentence(locale: $locale)
    total
    actions {
      ...ActionParts
      effect {
        sentence(locale: $locale)
        estimate {
          text(locale: $locale)
        }
      }
    }
  }
}
    fragment ActionParts on Action {
  id
  title
  owner
  status
  place
  target
  start
  due
  effort
  revision
  unit
  venue {
    code
    name(locale: $locale)
    fictional
  }
  indicator {
    id
    title(locale: $locale)
    unit
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  baseline {
    value
    n
    unit
    from
    to
    asOf
    text(locale: $locale)
  }
}`) as unknown as TypedDocumentString<ActionsQuery, ActionsQueryVariables>;
export const ActionDocument = new TypedDocumentString(`
    query Action($locale: Locale!, $id: ID!) {
  action(id: $id) {
    ...ActionParts
    history {
      revision
      who
      when
      note
      changes(locale: $locale)
    }
    effect {
      verdict
      design
      refusal
      sentence(locale: $locale)
      method(locale: $locale)
      worthwhile
      before
      after
      peerAnswers
      periodsBefore
      periodsAfter
      byWeek
      withoutOnePeer
      estimate {
        value
        low
        high
        p
        text(locale: $locale)
      }
      peers {
        code
        name(locale: $locale)
      }
      preTrend {
        status
        drift
        low
        high
        p
        jointP
      }
      placebos {
        value
        venue {
          name(locale: $locale)
        }
      }
      formula {
        id
        version
        text(locale: $locale)
      }
      points {
        day
        after
        n
        own {
          value
          low
          high
        }
        expected {
          value
          low
          high
        }
      }
    }
  }
}
    fragment ActionParts on Action {
  id
  title
  owner
  status
  place
  target
  start
  due
  effort
  revision
  unit
  venue {
    code
    name(locale: $locale)
    fictional
  }
  indicator {
    id
    title(locale: $locale)
    unit
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  baseline {
    value
    n
    unit
    from
    to
    asOf
    text(locale: $locale)
  }
}`) as unknown as TypedDocumentString<ActionQuery, ActionQueryVariables>;
export const PrioritiesDocument = new TypedDocumentString(`
    query Priorities($locale: Locale!, $slice: SliceInput, $target: Float!, $efforts: [EffortInput!]) {
  priorities(slice: $slice, target: $target, efforts: $efforts) {
    sentence(locale: $locale)
    rows {
      rank
      rankLow
      rankHigh
      gap
      reach
      effort
      swapSentence(locale: $locale)
      touchpoint {
        code
        name(locale: $locale)
      }
      importance {
        ...FigureParts
      }
      worth {
        ...FigureParts
      }
      score {
        ...FigureParts
      }
    }
    others {
      code
      name(locale: $locale)
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<PrioritiesQuery, PrioritiesQueryVariables>;
export const ActionBaselineFigureDocument = new TypedDocumentString(`
    query ActionBaselineFigure($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput) {
  figure(indicator: $indicator, slice: $slice) {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ActionBaselineFigureQuery, ActionBaselineFigureQueryVariables>;
export const CreateActionDocument = new TypedDocumentString(`
    mutation CreateAction($action: ActionInput!, $who: String!, $clientKey: String!) {
  createAction(action: $action, who: $who, clientKey: $clientKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateActionMutation, CreateActionMutationVariables>;
export const ChangeActionDocument = new TypedDocumentString(`
    mutation ChangeAction($id: ID!, $change: ActionChangeInput!, $note: String, $basedOn: Int!, $who: String!, $clientKey: String!) {
  changeAction(
    id: $id
    change: $change
    note: $note
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeActionMutation, ChangeActionMutationVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($locale: Locale!, $slice: SliceInput, $indicators: [IndicatorId!], $series: String, $state: AlertState) {
  alerts(slice: $slice, indicators: $indicators, series: $series, state: $state) {
    sentence(locale: $locale)
    method(locale: $locale)
    total
    watched
    learning
    subjects {
      source
      indicator {
        id
      }
      series
      title(locale: $locale)
    }
    alerts(first: 30) {
      ...AlertParts
    }
    charts(first: 100) {
      venue {
        code
        name(locale: $locale)
      }
      source
      series
      title(locale: $locale)
      status
      sentence(locale: $locale)
      openAlerts
    }
    unmatched {
      kind
      who
      when
      text
      case
      said(locale: $locale)
    }
  }
}
    fragment AlertParts on Alert {
  id
  venue {
    code
    name(locale: $locale)
    fictional
  }
  source
  series
  title(locale: $locale)
  side
  improvement
  state
  ongoing
  firstDay
  lastDay
  signals
  q
  sentence(locale: $locale)
  case
  acknowledgement {
    who
    when
  }
  entries {
    kind
    who
    when
    text
    case
    said(locale: $locale)
  }
}`) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const ControlChartDocument = new TypedDocumentString(`
    query ControlChart($locale: Locale!, $venue: String!, $indicator: IndicatorId, $series: String, $last: Int!) {
  controlChart(venue: $venue, indicator: $indicator, series: $series, last: $last) {
    venue {
      code
      name(locale: $locale)
      fictional
    }
    title(locale: $locale)
    unit
    grain
    status
    weeks
    sentence(locale: $locale)
    method(locale: $locale)
    baselineFrom
    baselineTo
    dispersion
    warnings(locale: $locale)
    usual {
      ...FigureParts
    }
    points {
      days
      n
      values
      expectations
      lows
      highs
      deviations
      averages
      averageLimits
      seasonal
      above
      below
    }
    alerts {
      ...AlertParts
    }
  }
}
    fragment AlertParts on Alert {
  id
  venue {
    code
    name(locale: $locale)
    fictional
  }
  source
  series
  title(locale: $locale)
  side
  improvement
  state
  ongoing
  firstDay
  lastDay
  signals
  q
  sentence(locale: $locale)
  case
  acknowledgement {
    who
    when
  }
  entries {
    kind
    who
    when
    text
    case
    said(locale: $locale)
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ControlChartQuery, ControlChartQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($alert: ID!, $who: String!, $text: String, $clientKey: String!) {
  acknowledgeAlert(alert: $alert, who: $who, text: $text, clientKey: $clientKey) {
    when
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const CommentAlertDocument = new TypedDocumentString(`
    mutation CommentAlert($alert: ID!, $who: String!, $text: String!, $clientKey: String!) {
  commentAlert(alert: $alert, who: $who, text: $text, clientKey: $clientKey) {
    when
  }
}
    `) as unknown as TypedDocumentString<CommentAlertMutation, CommentAlertMutationVariables>;
export const LinkAlertToCaseDocument = new TypedDocumentString(`
    mutation LinkAlertToCase($alert: ID!, $who: String!, $case: String!, $clientKey: String!) {
  linkAlertToCase(alert: $alert, who: $who, case: $case, clientKey: $clientKey) {
    when
  }
}
    `) as unknown as TypedDocumentString<LinkAlertToCaseMutation, LinkAlertToCaseMutationVariables>;
export const ChartMarksDocument = new TypedDocumentString(`
    query ChartMarks($locale: Locale!, $venue: String!, $from: Date!, $to: Date!) {
  actions(slice: {venues: [$venue]}) {
    actions {
      title
      status
      start
    }
  }
  holidays(from: $from, to: $to) {
    name(locale: $locale)
    from
  }
}
    `) as unknown as TypedDocumentString<ChartMarksQuery, ChartMarksQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $before: PeriodInput!, $after: PeriodInput!, $by: ChangeBy!, $splitBy: String, $weighted: Boolean!) {
  changes(
    indicator: $indicator
    slice: $slice
    before: $before
    after: $after
    by: $by
    splitBy: $splitBy
    weighted: $weighted
  ) {
    indicator {
      slug
      title(locale: $locale)
      unit
      better
    }
    splitBy(locale: $locale)
    tests
    sentence(locale: $locale)
    method(locale: $locale)
    together {
      ...ChangeParts
    }
    rows {
      ...ChangeParts
    }
  }
}
    fragment ChangeParts on Change {
  venue {
    code
    name(locale: $locale)
    fictional
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  before {
    ...FigureParts
  }
  after {
    ...FigureParts
  }
  difference {
    ...FigureParts
  }
  p
  q
  significant
  superiority
  orderP
  warnings(locale: $locale)
  sentence(locale: $locale)
  split {
    performance {
      ...FigureParts
    }
    mix {
      ...FigureParts
    }
    warnings(locale: $locale)
    parts {
      name(locale: $locale)
      shareBefore
      shareAfter
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $weighted: Boolean!, $adjustFor: [String!]) {
  comparison(
    indicator: $indicator
    slice: $slice
    weighted: $weighted
    adjustFor: $adjustFor
  ) {
    ...ComparisonParts
  }
}
    fragment ComparisonParts on Comparison {
  indicator {
    slug
    title(locale: $locale)
    meaning(locale: $locale)
    unit
    better
  }
  weighted
  rows {
    venue {
      code
      name(locale: $locale)
      fictional
    }
    rank
    rankLow
    rankHigh
    group
    expectedRank
    reliability
    pull
    pullSentence(locale: $locale)
    bar {
      low
      high
    }
    figure {
      ...FigureParts
    }
    shrunken {
      ...FigureParts
    }
    adjusted {
      rankLow
      rankHigh
      expectedRank
      reliability
      shift
      shiftSentence(locale: $locale)
      bar {
        low
        high
      }
      figure {
        ...FigureParts
      }
    }
  }
  total {
    ...FigureParts
  }
  groups {
    code
  }
  distinguishablePairs
  pairs
  spread {
    sentence(locale: $locale)
  }
  adjustment {
    by(locale: $locale)
    sentence(locale: $locale)
    unclassified
    groups {
      code
    }
    distinguishablePairs
    pairs
    interaction {
      hidesDifferences
      sentence(locale: $locale)
    }
    reversals {
      a {
        code
      }
      b {
        code
      }
      sentence(locale: $locale)
    }
    reversalsFound
  }
  warnings(locale: $locale)
  sentence(locale: $locale)
  method(locale: $locale)
  fairMethod(locale: $locale)
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const GuestCellsDocument = new TypedDocumentString(`
    query GuestCells($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $weighted: Boolean!, $adjustFor: [String!]) {
  comparison(
    indicator: $indicator
    slice: $slice
    weighted: $weighted
    adjustFor: $adjustFor
  ) {
    total {
      ...FigureParts
    }
    adjustment {
      by(locale: $locale)
      kinds {
        code
        name(locale: $locale)
        part
        figure {
          status
          value
          n
          unit
        }
      }
      interaction {
        hidesDifferences
        sentence(locale: $locale)
      }
    }
    rows {
      venue {
        code
        name(locale: $locale)
      }
      adjusted {
        cells {
          status
          value
          n
          unit
          indicative
          text(locale: $locale)
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<GuestCellsQuery, GuestCellsQueryVariables>;
export const HeadlineDocument = new TypedDocumentString(`
    query Headline($locale: Locale!, $slice: SliceInput, $dated: Boolean!) {
  satisfaction: figure(
    indicator: SATISFACTION
    slice: $slice
    compare: {with: PEERS}
  ) {
    ...HeadlineParts
  }
  satisfiedShare: figure(
    indicator: SATISFIED_SHARE
    slice: $slice
    compare: {with: PEERS}
  ) {
    ...HeadlineParts
  }
  netPromoterScore: figure(
    indicator: NET_PROMOTER_SCORE
    slice: $slice
    compare: {with: PEERS}
  ) {
    ...HeadlineParts
  }
  satisfactionBefore: figure(
    indicator: SATISFACTION
    slice: $slice
    compare: {with: PREVIOUS}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
  satisfiedShareBefore: figure(
    indicator: SATISFIED_SHARE
    slice: $slice
    compare: {with: PREVIOUS}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
  netPromoterScoreBefore: figure(
    indicator: NET_PROMOTER_SCORE
    slice: $slice
    compare: {with: PREVIOUS}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
  satisfactionYearAgo: figure(
    indicator: SATISFACTION
    slice: $slice
    compare: {with: YEAR_AGO}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
  satisfiedShareYearAgo: figure(
    indicator: SATISFIED_SHARE
    slice: $slice
    compare: {with: YEAR_AGO}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
  netPromoterScoreYearAgo: figure(
    indicator: NET_PROMOTER_SCORE
    slice: $slice
    compare: {with: YEAR_AGO}
  ) @include(if: $dated) {
    compared {
      ...ComparedParts
    }
  }
}
    fragment HeadlineParts on Figure {
  ...FigureParts
  compared {
    ...ComparedParts
  }
}
fragment ComparedParts on ComparedFigure {
  with
  verdict
  sentence(locale: $locale)
  warnings(locale: $locale)
  referencePeriod {
    from
    to
  }
  difference {
    ...FigureParts
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<HeadlineQuery, HeadlineQueryVariables>;
export const TrendsDocument = new TypedDocumentString(`
    query Trends($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $weighted: Boolean!) {
  venueSeries(
    indicator: $indicator
    slice: $slice
    grain: YEAR
    weighted: $weighted
  ) {
    venue {
      code
      name(locale: $locale)
    }
    points {
      from
      to
      figure {
        ...FigureParts
      }
    }
  }
  actions(slice: $slice) {
    actions {
      title
      status
      start
      venue {
        code
      }
    }
  }
  series(indicator: $indicator, slice: $slice, grain: YEAR, weighted: $weighted) {
    from
    to
    figure {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<TrendsQuery, TrendsQueryVariables>;
export const DemandDocument = new TypedDocumentString(`
    query Demand($locale: Locale!, $venue: String!, $segment: String) {
  venue(code: $venue) {
    demand(segment: $segment) {
      sectorNote(locale: $locale)
      dimensions {
        code
        name(locale: $locale)
      }
      digital {
        sentence(locale: $locale)
        items {
          ...DigitalItemParts
        }
      }
      growth {
        sentence(locale: $locale)
        from
        to
        beforeFrom
        dimension {
          code
        }
        all {
          ...DemandGrowthRowParts
        }
        rows {
          ...DemandGrowthRowParts
        }
      }
      resources {
        sentence(locale: $locale)
        simulated
        resources {
          ...LatentResourceParts
        }
      }
    }
  }
}
    fragment DemandRatioParts on DemandRatio {
  value
  low
  high
}
fragment DigitalItemParts on DigitalItem {
  code
  question(locale: $locale)
  judgedByData
  verdict
  by
  evidence(locale: $locale)
  answer {
    revision
    answer
    who
    at
    evidence {
      text(locale: $locale)
      missing(locale: $locale)
      en
      zh
    }
  }
}
fragment LatentResourceParts on LatentResource {
  id
  simulated
  revision
  who
  at
  score
  scorers
  low
  high
  lowest
  highest
  uniqueness
  feasibility
  demand
  name {
    text(locale: $locale)
    missing(locale: $locale)
    en
    zh
  }
  note {
    text(locale: $locale)
    missing(locale: $locale)
    en
    zh
  }
  scores {
    who
    at
    uniqueness
    feasibility
    demand
    score
  }
}
fragment DemandGrowthRowParts on DemandGrowthRow {
  segment {
    name(locale: $locale)
  }
  guestsBefore
  guestsNow
  cells {
    format {
      code
      name(locale: $locale)
    }
    now {
      ...FigureParts
    }
    change {
      ...FigureParts
    }
    q
    verdict
    counts {
      ...DemandRatioParts
    }
    supply
    index {
      ...DemandRatioParts
    }
    ahead
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<DemandQuery, DemandQueryVariables>;
export const AnswerDigitalItemDocument = new TypedDocumentString(`
    mutation AnswerDigitalItem($venue: String!, $item: String!, $answer: DigitalAnswer!, $evidence: WrittenTextInput, $basedOn: Int!, $who: String!, $clientKey: String!) {
  answerDigitalItem(
    venue: $venue
    item: $item
    answer: $answer
    evidence: $evidence
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    answered
  }
}
    `) as unknown as TypedDocumentString<AnswerDigitalItemMutation, AnswerDigitalItemMutationVariables>;
export const AddLatentResourceDocument = new TypedDocumentString(`
    mutation AddLatentResource($venue: String!, $name: WrittenTextInput!, $note: WrittenTextInput, $who: String!, $clientKey: String!) {
  addLatentResource(
    venue: $venue
    name: $name
    note: $note
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddLatentResourceMutation, AddLatentResourceMutationVariables>;
export const ChangeLatentResourceDocument = new TypedDocumentString(`
    mutation ChangeLatentResource($id: ID!, $name: WrittenTextInput!, $note: WrittenTextInput, $kept: Boolean!, $basedOn: Int!, $who: String!, $clientKey: String!) {
  changeLatentResource(
    id: $id
    name: $name
    note: $note
    kept: $kept
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeLatentResourceMutation, ChangeLatentResourceMutationVariables>;
export const ScoreLatentResourceDocument = new TypedDocumentString(`
    mutation ScoreLatentResource($id: ID!, $uniqueness: Float!, $feasibility: Float!, $demand: Float!, $who: String!, $clientKey: String!) {
  scoreLatentResource(
    id: $id
    uniqueness: $uniqueness
    feasibility: $feasibility
    demand: $demand
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScoreLatentResourceMutation, ScoreLatentResourceMutationVariables>;
export const DictionaryDocument = new TypedDocumentString(`
    query Dictionary($locale: Locale!, $sector: Sector!) {
  topicDictionaries {
    sector
    name(locale: $locale)
    revision
  }
  topicDictionary(sector: $sector) {
    sector
    name(locale: $locale)
    revision
    who
    when
    touchpoints {
      code
      name(locale: $locale)
      zh
      en
    }
    history {
      revision
      who
      when
    }
  }
  commentReading {
    outdated
    progress {
      done
      of
    }
  }
}
    `) as unknown as TypedDocumentString<DictionaryQuery, DictionaryQueryVariables>;
export const SetTopicDictionaryDocument = new TypedDocumentString(`
    mutation SetTopicDictionary($sector: Sector!, $touchpoints: [TouchpointWordsInput!]!, $who: String!, $basedOn: Int!, $clientKey: String!) {
  setTopicDictionary(
    sector: $sector
    touchpoints: $touchpoints
    who: $who
    basedOn: $basedOn
    clientKey: $clientKey
  ) {
    revision
  }
}
    `) as unknown as TypedDocumentString<SetTopicDictionaryMutation, SetTopicDictionaryMutationVariables>;
export const ReadCommentsAgainDocument = new TypedDocumentString(`
    mutation ReadCommentsAgain($clientKey: String!) {
  readCommentsAgain(clientKey: $clientKey) {
    outdated
  }
}
    `) as unknown as TypedDocumentString<ReadCommentsAgainMutation, ReadCommentsAgainMutationVariables>;
export const DriverPreviewDocument = new TypedDocumentString(`
    query DriverPreview($locale: Locale!, $slice: SliceInput, $outcome: SlopeOutcome!) {
  drivers(slice: $slice, outcome: $outcome) {
    preview {
      status
      visits
      touchpoints {
        n
        weight
        touchpoint {
          code
          name(locale: $locale)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DriverPreviewQuery, DriverPreviewQueryVariables>;
export const DriversDocument = new TypedDocumentString(`
    query Drivers($locale: Locale!, $slice: SliceInput, $outcome: SlopeOutcome!, $method: SlopeMethod!, $target: Float!) {
  drivers(slice: $slice, outcome: $outcome, method: $method, target: $target) {
    analysis {
      status
      outcome
      method
      switched
      target
      visits
      visitsWithOutcome
      largestDifference
      conditionNumber
      computedInMilliseconds
      fromCache
      sentence(locale: $locale)
      methodNotice(locale: $locale)
      warnings(locale: $locale)
      explained {
        ...FigureParts
      }
      thresholds {
        notableDifference
      }
      crosshair {
        importance
        performance
      }
      drivers {
        driver
        name(locale: $locale)
        sentence(locale: $locale)
        share {
          ...FigureParts
        }
        performance {
          ...FigureParts
        }
      }
      stages {
        sentence(locale: $locale)
        stage {
          code
          name(locale: $locale)
        }
        share {
          ...FigureParts
        }
        performance {
          ...FigureParts
        }
      }
      touchpoints {
        ...DriverTouchpointParts
      }
      leftOut {
        n
        needed
        reason(locale: $locale)
        touchpoint {
          code
          name(locale: $locale)
        }
      }
    }
  }
}
    fragment DriverTouchpointParts on DriverTouchpoint {
  quadrant
  borderline
  class
  gap
  priorityBasis
  pairwiseShare
  listwiseShare
  methodsDiffer
  sentence(locale: $locale)
  prioritySentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  performance {
    ...FigureParts
  }
  priority {
    ...FigureParts
  }
  importance {
    rank
    rankLow
    rankHigh
    vif
    inverse
    share {
      ...FigureParts
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}`) as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const SegmentDifferencesDocument = new TypedDocumentString(`
    query SegmentDifferences($locale: Locale!, $slice: SliceInput, $dimension: String!) {
  segmentDifferences(slice: $slice, dimension: $dimension) {
    status
    sentence(locale: $locale)
    dimension {
      code
      name(locale: $locale)
    }
    segments {
      visits
      needed
      takesPart
      segment {
        code
        name(locale: $locale)
      }
    }
    leftOut {
      code
      name(locale: $locale)
    }
    touchpoints {
      differs
      q
      i2
      sentence(locale: $locale)
      touchpoint {
        code
        name(locale: $locale)
      }
      common {
        ...FigureParts
      }
      slopes {
        segment {
          code
          name(locale: $locale)
        }
        own {
          ...FigureParts
        }
        shown {
          ...FigureParts
        }
        mean {
          ...FigureParts
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<SegmentDifferencesQuery, SegmentDifferencesQueryVariables>;
export const ExecutiveDocument = new TypedDocumentString(`
    query Executive($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $dated: Boolean!) {
  executive(indicator: $indicator, slice: $slice) {
    kind
    opening(locale: $locale)
    venue {
      code
    }
    comparison {
      ...ComparisonParts
    }
  }
  data {
    asOf
  }
  previous: figure(
    indicator: $indicator
    slice: $slice
    compare: {with: PREVIOUS}
  ) @include(if: $dated) {
    ...SinceParts
  }
  yearAgo: figure(indicator: $indicator, slice: $slice, compare: {with: YEAR_AGO}) @include(if: $dated) {
    ...SinceParts
  }
  holiday: figure(indicator: $indicator, slice: $slice, compare: {with: HOLIDAY}) @include(if: $dated) {
    ...SinceParts
  }
}
    fragment ComparisonParts on Comparison {
  indicator {
    slug
    title(locale: $locale)
    meaning(locale: $locale)
    unit
    better
  }
  weighted
  rows {
    venue {
      code
      name(locale: $locale)
      fictional
    }
    rank
    rankLow
    rankHigh
    group
    expectedRank
    reliability
    pull
    pullSentence(locale: $locale)
    bar {
      low
      high
    }
    figure {
      ...FigureParts
    }
    shrunken {
      ...FigureParts
    }
    adjusted {
      rankLow
      rankHigh
      expectedRank
      reliability
      shift
      shiftSentence(locale: $locale)
      bar {
        low
        high
      }
      figure {
        ...FigureParts
      }
    }
  }
  total {
    ...FigureParts
  }
  groups {
    code
  }
  distinguishablePairs
  pairs
  spread {
    sentence(locale: $locale)
  }
  adjustment {
    by(locale: $locale)
    sentence(locale: $locale)
    unclassified
    groups {
      code
    }
    distinguishablePairs
    pairs
    interaction {
      hidesDifferences
      sentence(locale: $locale)
    }
    reversals {
      a {
        code
      }
      b {
        code
      }
      sentence(locale: $locale)
    }
    reversalsFound
  }
  warnings(locale: $locale)
  sentence(locale: $locale)
  method(locale: $locale)
  fairMethod(locale: $locale)
}
fragment SinceParts on Figure {
  ...FigureParts
  compared {
    with
    verdict
    sentence(locale: $locale)
    period {
      from
      to
    }
    referencePeriod {
      from
      to
    }
    difference {
      ...FigureParts
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ExecutiveQuery, ExecutiveQueryVariables>;
export const ExecutiveExplainedDocument = new TypedDocumentString(`
    query ExecutiveExplained($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput) {
  executive(indicator: $indicator, slice: $slice) {
    explained {
      ...ExplainedParts
    }
  }
}
    fragment ExplainedParts on ExplainedGap {
  sentence(locale: $locale)
  status
  outcome
  most
  share {
    ...FigureParts
  }
  named {
    own
    others
    reach
    touchpoint {
      code
      name(locale: $locale)
    }
    part {
      ...FigureParts
    }
  }
  lift {
    outcome
    total {
      ...FigureParts
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ExecutiveExplainedQuery, ExecutiveExplainedQueryVariables>;
export const ExecutiveMomentsDocument = new TypedDocumentString(`
    query ExecutiveMoments($locale: Locale!, $slice: SliceInput) {
  moments(slice: $slice) {
    status
    visits
    neededVisits
    visitsWithOutcome
    explained {
      ...FigureParts
    }
    moments {
      ...ExecutiveMomentParts
    }
  }
}
    fragment ExecutiveMomentParts on Moment {
  isMoment
  label
  quadrant
  borderline
  touchpoint {
    code
    name(locale: $locale)
  }
  performance {
    ...FigureParts
  }
  importance {
    rankLow
    rankHigh
    share {
      ...FigureParts
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ExecutiveMomentsQuery, ExecutiveMomentsQueryVariables>;
export const ExecutiveAlertsDocument = new TypedDocumentString(`
    query ExecutiveAlerts($locale: Locale!, $slice: SliceInput) {
  alerts(slice: $slice) {
    sentence(locale: $locale)
    total
    watched
    learning
    alerts(first: 3) {
      id
      ongoing
      side
      improvement
      sentence(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<ExecutiveAlertsQuery, ExecutiveAlertsQueryVariables>;
export const ExecutiveLoadDocument = new TypedDocumentString(`
    query ExecutiveLoad($locale: Locale!, $venue: String!) {
  venue(code: $venue) {
    layout {
      name(locale: $locale)
      version
      fictional
      assessment {
        flow {
          carryingUse
          peak {
            inside
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExecutiveLoadQuery, ExecutiveLoadQueryVariables>;
export const ExecutiveOperationsDocument = new TypedDocumentString(`
    query ExecutiveOperations($locale: Locale!, $slice: SliceInput) {
  operations(slice: $slice) {
    days
    incompleteDays
    lastDay
    currency
    figures {
      ...OperatingParts
    }
  }
  satisfied: figure(indicator: SATISFIED_SHARE, slice: $slice) {
    ...FigureParts
  }
}
    fragment OperatingParts on OperatingFigure {
  code
  title(locale: $locale)
  definition(locale: $locale)
  unit
  missing(locale: $locale)
  total
  figure {
    status
    value
    n
    days
    needed
    interval {
      low
      high
    }
  }
  changes {
    with
    change
    verdict
    interval {
      low
      high
    }
    referencePeriod {
      from
      to
    }
  }
}
fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ExecutiveOperationsQuery, ExecutiveOperationsQueryVariables>;
export const ExecutiveMeasuredLoadsDocument = new TypedDocumentString(`
    query ExecutiveMeasuredLoads($locale: Locale!, $slice: SliceInput) {
  loads(slice: $slice) {
    total
    venues {
      ...MeasuredLoadParts
    }
  }
}
    fragment MeasuredLoadParts on VenueLoad {
  venue {
    code
    name(locale: $locale)
    fictional
  }
  measured {
    source
    sourceName(locale: $locale)
    status
    capacity
    days
    leftOut
    partial
    lastDay
    crossedDays
    formula(locale: $locale)
    sentence(locale: $locale)
    peak {
      day
      hour
      people
      use
    }
    use {
      status
      value
      interval {
        low
        high
      }
    }
    crossed {
      day
    }
  }
}`) as unknown as TypedDocumentString<ExecutiveMeasuredLoadsQuery, ExecutiveMeasuredLoadsQueryVariables>;
export const HolidaysDocument = new TypedDocumentString(`
    query Holidays($locale: Locale!, $from: Date!, $to: Date!) {
  holidays(from: $from, to: $to) {
    ...HolidayParts
  }
}
    fragment HolidayParts on Holiday {
  code
  year
  name(locale: $locale)
  nameEn: name(locale: EN)
  nameZh: name(locale: ZH)
  from
  to
  festival
  workdays
  basis
  enteredBy
  enteredAt
}`) as unknown as TypedDocumentString<HolidaysQuery, HolidaysQueryVariables>;
export const SetHolidayDocument = new TypedDocumentString(`
    mutation SetHoliday($holiday: HolidayInput!, $who: String!) {
  setHoliday(holiday: $holiday, who: $who) {
    code
  }
}
    `) as unknown as TypedDocumentString<SetHolidayMutation, SetHolidayMutationVariables>;
export const TakeBackHolidayDocument = new TypedDocumentString(`
    mutation TakeBackHoliday($code: String!, $year: Int!) {
  takeBackHoliday(code: $code, year: $year) {
    code
  }
}
    `) as unknown as TypedDocumentString<TakeBackHolidayMutation, TakeBackHolidayMutationVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($locale: Locale!) {
  indicators {
    id
    slug
    title(locale: $locale)
    meaning(locale: $locale)
    unit
    better
    minimumN
    source
    appliesTo
    kind
    formula {
      id
      version
      text(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const DataDocument = new TypedDocumentString(`
    query Data($locale: Locale!, $first: Int!, $after: String) {
  data {
    version
    asOf
    firstDay
    lastDay
    visits
    undated
    engine
  }
  importsToResume {
    file
    heldUntil
    job {
      id
      status
      failure(locale: $locale)
    }
  }
  imports(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      file
      status
      startedAt
      finishedAt
      read
      stored
      unchanged
      rejected
      correction
      corrected
      rollBack {
        done
        of
      }
      firstDay
      lastDay
      failure(locale: $locale)
      survey {
        code
        version
        kind
        name(locale: $locale)
      }
    }
  }
  surveys {
    code
    version
    kind
    facts
    counts {
      of
      counted
      indicators {
        code
        name(locale: $locale)
      }
    }
    measures {
      code
      name(locale: $locale)
      unit
      column
    }
    currency
    dated
    name(locale: $locale)
    source
    licence
    weighted
    items {
      item
      about
      column
      scale {
        low
        high
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DataQuery, DataQueryVariables>;
export const ProblemsDocument = new TypedDocumentString(`
    query Problems($locale: Locale!, $id: ID!, $first: Int!, $after: String) {
  import(id: $id) {
    id
    file
    rejected
    problems(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        row
        column
        found
        expected
        message(locale: $locale)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProblemsQuery, ProblemsQueryVariables>;
export const ImportQualityDocument = new TypedDocumentString(`
    query ImportQuality($locale: Locale!, $id: ID!) {
  import(id: $id) {
    id
    file
    status
    read
    stored
    unchanged
    rejected
    correction
    corrected
    survey {
      kind
    }
    quality {
      ragged
      repeatedKeys
      repeatedRows
      rejectedKept
      columnsFormula(locale: $locale)
      columns {
        column
        of
        missing
        missingShare
        notApplicable
        notApplicableShare
        outOfRange
        outOfRangeShare
      }
      straightLiners {
        status
        n
        of
        share
        low
        high
        formula(locale: $locale)
      }
      days {
        impossible
        firstImpossible {
          row
          found
        }
        future
        lastFuture
        impossibleFormula(locale: $locale)
        futureFormula(locale: $locale)
      }
      duplicateGuests {
        guests
        visits
        of
        formula(locale: $locale)
      }
      late {
        n
        of
        formula(locale: $locale)
      }
      driftEarlier
      driftFormula(locale: $locale)
      drift {
        kind
        column
        status
        drifted
        nEarlier
        n
        stabilityIndex
        pAdjusted
      }
      changes {
        column
        rows
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportQualityQuery, ImportQualityQueryVariables>;
export const RollBackImportDocument = new TypedDocumentString(`
    mutation RollBackImport($id: ID!, $clientKey: String!) {
  rollBackImport(id: $id, clientKey: $clientKey) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RollBackImportMutation, RollBackImportMutationVariables>;
export const MeasurementsDocument = new TypedDocumentString(`
    query Measurements($locale: Locale!, $kind: MeasurementKind!) {
  measurements(kind: $kind) {
    venue {
      code
      name(locale: $locale)
    }
    place
    placeName(locale: $locale)
    firstDay
    lastDay
    measures {
      measure {
        code
        name(locale: $locale)
        unit
        adds
      }
      mean {
        ...Measured
      }
      total
    }
    ratio {
      ...Measured
    }
  }
}
    fragment Measured on MeasuredFigure {
  status
  value
  n
  days
  needed
  interval {
    low
    high
  }
}`) as unknown as TypedDocumentString<MeasurementsQuery, MeasurementsQueryVariables>;
export const CurveDocument = new TypedDocumentString(`
    query Curve($locale: Locale!, $slice: SliceInput) {
  curve(slice: $slice) {
    source
    sentence(locale: $locale)
    points {
      rankLow
      rankHigh
      positivePeak
      negativePeak
      touchpoint {
        ...TouchpointParts
      }
      figure {
        ...FigureParts
      }
    }
    stages {
      stage {
        code
        name(locale: $locale)
        canonical
      }
      figure {
        ...FigureParts
      }
    }
    designed {
      sentence(locale: $locale)
      method(locale: $locale)
      designed {
        source
        revision
        who
        when
        journey {
          code
          version
          name(locale: $locale)
        }
        beliefs {
          valence
          touchpoint {
            code
            name(locale: $locale)
          }
        }
      }
      points {
        believed
        verdict
        q
        touchpoint {
          code
          name(locale: $locale)
          position
        }
        gap {
          ...FigureParts
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}`) as unknown as TypedDocumentString<CurveQuery, CurveQueryVariables>;
export const ExpectationsDocument = new TypedDocumentString(`
    query Expectations($locale: Locale!, $slice: SliceInput) {
  expectations(slice: $slice) {
    visits
    sentence(locale: $locale)
    kanoSentence(locale: $locale)
    gaps {
      verdict
      touchpoint {
        code
        name(locale: $locale)
      }
      expected {
        ...FigureParts
      }
      perceived {
        ...FigureParts
      }
      gap {
        ...FigureParts
      }
    }
    kano {
      answers
      halfAnswered
      category
      clear
      touchpoint {
        code
        name(locale: $locale)
      }
      counts {
        category
        count
        name(locale: $locale)
      }
      better {
        ...FigureParts
      }
      worse {
        ...FigureParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ExpectationsQuery, ExpectationsQueryVariables>;
export const PeakEndDocument = new TypedDocumentString(`
    query PeakEnd($locale: Locale!, $slice: SliceInput) {
  curve(slice: $slice) {
    peakEnd {
      minimumRatings
      minimumVisits
      tooShort {
        code
        name(locale: $locale)
      }
      results {
        status
        verdict
        visits
        statistic
        q
        sentence(locale: $locale)
        stage {
          code
          name(locale: $locale)
        }
        peakEnd {
          ...FigureParts
        }
        average {
          ...FigureParts
        }
        advantage {
          ...FigureParts
        }
        addition {
          ...FigureParts
        }
        parts {
          of
          share {
            ...FigureParts
          }
        }
      }
      extremes {
        touchpoint {
          code
          name(locale: $locale)
        }
        best {
          ...FigureParts
        }
        worst {
          ...FigureParts
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<PeakEndQuery, PeakEndQueryVariables>;
export const SetDesignedCurveDocument = new TypedDocumentString(`
    mutation SetDesignedCurve($journey: String!, $version: Int!, $beliefs: [BeliefInput!]!, $who: String!, $basedOn: Int!, $clientKey: String!) {
  setDesignedCurve(
    journey: $journey
    version: $version
    beliefs: $beliefs
    who: $who
    basedOn: $basedOn
    clientKey: $clientKey
  ) {
    revision
  }
}
    `) as unknown as TypedDocumentString<SetDesignedCurveMutation, SetDesignedCurveMutationVariables>;
export const CalibratedLayoutDocument = new TypedDocumentString(`
    query CalibratedLayout($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    layout(id: $id) {
      ...CalibratedPlanParts
      base {
        ...CalibratedPlanParts
      }
    }
  }
}
    fragment CountFitParts on LayoutCountFit {
  n
  gehBelow5Share
  worstGeh
  r2
  level
}
fragment DayFitParts on LayoutFit {
  edges {
    ...CountFitParts
  }
  visits {
    ...CountFitParts
  }
  occupancy {
    ...CountFitParts
  }
}
fragment CalibratedPlanParts on LayoutPlan {
  id
  name(locale: $locale)
  version
  fictional
  sales {
    by
    at
    version
    units
    perDay
  }
  calibrated {
    by
    at
    fit {
      ...DayFitParts
    }
    heldOut {
      ...DayFitParts
    }
  }
}`) as unknown as TypedDocumentString<CalibratedLayoutQuery, CalibratedLayoutQueryVariables>;
export const LayoutCalibrationDocument = new TypedDocumentString(`
    query LayoutCalibration($locale: Locale!, $plan: ID!, $counts: String!, $heldOut: String) {
  layoutCalibration(plan: $plan, counts: $counts, heldOut: $heldOut) {
    rows
    days
    remarks(locale: $locale)
    problems {
      file
      line
      column
      message(locale: $locale)
      hint(locale: $locale)
    }
    result {
      sentence(locale: $locale)
      constants {
        code
        title(locale: $locale)
        unit(locale: $locale)
        id
        before
        after
        low
        high
        hasInterval
      }
      before {
        ...DayFitParts
      }
      after {
        ...DayFitParts
      }
      heldOut {
        ...DayFitParts
      }
      heldOutBy
      counts {
        kind
        id
        minute
        observed
        predicted
        geh
      }
      notes(locale: $locale)
    }
  }
}
    fragment CountFitParts on LayoutCountFit {
  n
  gehBelow5Share
  worstGeh
  r2
  level
}
fragment DayFitParts on LayoutFit {
  edges {
    ...CountFitParts
  }
  visits {
    ...CountFitParts
  }
  occupancy {
    ...CountFitParts
  }
}`) as unknown as TypedDocumentString<LayoutCalibrationQuery, LayoutCalibrationQueryVariables>;
export const AcceptLayoutCalibrationDocument = new TypedDocumentString(`
    mutation AcceptLayoutCalibration($plan: ID!, $counts: String!, $heldOut: String, $who: String!, $clientKey: String!) {
  acceptLayoutCalibration(
    plan: $plan
    counts: $counts
    heldOut: $heldOut
    who: $who
    clientKey: $clientKey
  ) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<AcceptLayoutCalibrationMutation, AcceptLayoutCalibrationMutationVariables>;
export const LayoutTouchpointsDocument = new TypedDocumentString(`
    query LayoutTouchpoints($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    sector
    journeys {
      ...LinkableJourney
    }
    layout(id: $id) {
      touchpoints {
        journey {
          ...LinkableJourney
        }
        revision
        who
        when
        association {
          value
          low
          high
          n
          needed
          sentence(locale: $locale)
        }
        touchpoints {
          touchpoint {
            code
            name(locale: $locale)
          }
          units
          zones
          missing
          satisfaction {
            ...FigureParts
          }
          satisfiedShare {
            ...FigureParts
          }
          paths {
            edge
            name(locale: $locale)
            peak {
              minuteOfDay
              los
              vc
            }
          }
          waits {
            unit
            meanWaitMin
          }
          sentence(locale: $locale)
        }
      }
    }
  }
  journeyTemplates {
    sector
    ...LinkableJourney
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment LinkableJourney on Journey {
  code
  name(locale: $locale)
  touchpoints {
    code
    name(locale: $locale)
  }
}`) as unknown as TypedDocumentString<LayoutTouchpointsQuery, LayoutTouchpointsQueryVariables>;
export const LayoutMomentsDocument = new TypedDocumentString(`
    query LayoutMoments($slice: SliceInput) {
  moments(slice: $slice) {
    status
    moments {
      isMoment
      label
      touchpoint {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LayoutMomentsQuery, LayoutMomentsQueryVariables>;
export const LayoutLinksDocument = new TypedDocumentString(`
    query LayoutLinks($venue: String!) {
  venue(code: $venue) {
    layout {
      touchpoints {
        journey {
          code
        }
        revision
        touchpoints {
          touchpoint {
            code
          }
          units
          zones
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LayoutLinksQuery, LayoutLinksQueryVariables>;
export const SetLayoutTouchpointsDocument = new TypedDocumentString(`
    mutation SetLayoutTouchpoints($venue: String!, $journey: String!, $links: [TouchpointLinkInput!]!, $who: String!, $basedOn: Int!, $clientKey: String!) {
  setLayoutTouchpoints(
    venue: $venue
    journey: $journey
    links: $links
    who: $who
    basedOn: $basedOn
    clientKey: $clientKey
  ) {
    revision
  }
}
    `) as unknown as TypedDocumentString<SetLayoutTouchpointsMutation, SetLayoutTouchpointsMutationVariables>;
export const ScenarioPlanDocument = new TypedDocumentString(`
    query ScenarioPlan($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    layout(id: $id) {
      id
      name(locale: $locale)
      scenario
      revision
      fictional
      attribution(locale: $locale)
      edits
      base {
        id
        name(locale: $locale)
        drawing {
          ...EditedDrawing
        }
      }
      drawing {
        ...EditedDrawing
      }
    }
  }
}
    fragment EditedDrawing on LayoutDrawing {
  zones {
    id
    name(locale: $locale)
    ground
    rings
    assumed
  }
  contexts {
    id
    ground
    rings
  }
  units {
    id
    name(locale: $locale)
    format {
      code
      name(locale: $locale)
      function {
        code
        name(locale: $locale)
      }
    }
    at
    rings
    assumed
  }
  edges {
    id
    name(locale: $locale)
    line
    widthM
    effectiveWidthM
    surface
    closed
    assumed
  }
  gates {
    id
    name(locale: $locale)
    at
    assumed
  }
}`) as unknown as TypedDocumentString<ScenarioPlanQuery, ScenarioPlanQueryVariables>;
export const PlanDocumentDocument = new TypedDocumentString(`
    query PlanDocument($id: ID!) {
  node(id: $id) {
    ... on LayoutPlan {
      document
    }
  }
}
    `) as unknown as TypedDocumentString<PlanDocumentQuery, PlanDocumentQueryVariables>;
export const ScenarioPreviewDocument = new TypedDocumentString(`
    query ScenarioPreview($locale: Locale!, $plan: ID!, $edits: String!) {
  layoutPreview(plan: $plan, edits: $edits) {
    sentences(locale: $locale)
    before {
      score {
        total
        subs {
          code
          title(locale: $locale)
          score
        }
      }
    }
    after {
      score {
        total
        subs {
          code
          title(locale: $locale)
          score
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioPreviewQuery, ScenarioPreviewQueryVariables>;
export const SaveScenarioDocument = new TypedDocumentString(`
    mutation SaveScenario($locale: Locale!, $base: ID!, $scenario: Int, $basedOn: Int!, $name: String!, $edits: String!, $who: String!, $clientKey: String!) {
  saveLayoutScenario(
    base: $base
    scenario: $scenario
    basedOn: $basedOn
    name: $name
    edits: $edits
    who: $who
    clientKey: $clientKey
  ) {
    id
    name(locale: $locale)
    scenario
    revision
  }
}
    `) as unknown as TypedDocumentString<SaveScenarioMutation, SaveScenarioMutationVariables>;
export const LayoutAdviceDocument = new TypedDocumentString(`
    query LayoutAdvice($locale: Locale!, $plan: ID!, $edits: String!, $request: LayoutAdviceInput) {
  layoutAdvice(plan: $plan, edits: $edits, request: $request) {
    proposals
    days
    base {
      ...AdviceFigureParts
    }
    moves {
      kind
      edit
      title(locale: $locale)
      reason(locale: $locale)
      cost
      costSoFar
      before {
        ...AdviceFigureParts
      }
      after {
        ...AdviceFigureParts
      }
      score {
        before
        after
      }
      indicators {
        id
        title(locale: $locale)
        direction
        before
        after
        beforeText(locale: $locale)
        afterText(locale: $locale)
      }
      constraints {
        code
        title(locale: $locale)
        beforeText(locale: $locale)
        afterText(locale: $locale)
        limitText(locale: $locale)
        holds
      }
    }
    alternatives {
      edits
      titles(locale: $locale)
      cost
      figures {
        ...AdviceFigureParts
      }
    }
  }
}
    fragment AdviceFigureParts on LayoutAdviceFigures {
  pressure
  losDEFShare
  worstVc
  meanWaitMin
  localDiversity
}`) as unknown as TypedDocumentString<LayoutAdviceQuery, LayoutAdviceQueryVariables>;
export const LayoutAdviceProgressDocument = new TypedDocumentString(`
    query LayoutAdviceProgress($plan: ID!, $edits: String!, $request: LayoutAdviceInput) {
  layoutAdviceProgress(plan: $plan, edits: $edits, request: $request) {
    running
    phase
    computed
  }
}
    `) as unknown as TypedDocumentString<LayoutAdviceProgressQuery, LayoutAdviceProgressQueryVariables>;
export const AdvicePlanDocument = new TypedDocumentString(`
    query AdvicePlan($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    layout(id: $id) {
      id
      name(locale: $locale)
      fictional
      attribution(locale: $locale)
      edits
      base {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdvicePlanQuery, AdvicePlanQueryVariables>;
export const AdvicePricesDocument = new TypedDocumentString(`
    query AdvicePrices($locale: Locale!) {
  layoutAdvicePrices {
    name
    title(locale: $locale)
    price
  }
}
    `) as unknown as TypedDocumentString<AdvicePricesQuery, AdvicePricesQueryVariables>;
export const LayoutsDocument = new TypedDocumentString(`
    query Layouts($locale: Locale!, $venue: String!) {
  venue(code: $venue) {
    layouts {
      ...PlanHeading
    }
  }
}
    fragment PlanHeading on LayoutPlan {
  id
  name(locale: $locale)
  kind
  fictional
  provenance
  license
  attribution(locale: $locale)
  version
  scenario
  revision
  savedBy
  savedAt
  unitCount
  edgeCount
  configHash
  problems {
    code
    severity
    featureId
    path
    message(locale: $locale)
    hint(locale: $locale)
  }
  assumptions(locale: $locale)
}`) as unknown as TypedDocumentString<LayoutsQuery, LayoutsQueryVariables>;
export const PlanDrawingDocument = new TypedDocumentString(`
    query PlanDrawing($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    layout(id: $id) {
      ...PlanHeading
      sales {
        by
        at
        version
        units
        perDay
      }
      drawing {
        visitors
        zones {
          id
          name(locale: $locale)
          ground
          rings
          assumed
        }
        contexts {
          id
          ground
          rings
        }
        units {
          id
          name(locale: $locale)
          format {
            code
            name(locale: $locale)
            function {
              code
              name(locale: $locale)
            }
          }
          node
          zone
          at
          rings
          areaM2
          capacity
          openMin
          closeMin
          revenuePerDay
          assumed
        }
        nodes {
          id
          at
        }
        edges {
          id
          name(locale: $locale)
          from
          to
          line
          lengthM
          widthM
          effectiveWidthM
          surface
          closed
          assumed
        }
        gates {
          id
          name(locale: $locale)
          at
          assumed
        }
      }
    }
  }
}
    fragment PlanHeading on LayoutPlan {
  id
  name(locale: $locale)
  kind
  fictional
  provenance
  license
  attribution(locale: $locale)
  version
  scenario
  revision
  savedBy
  savedAt
  unitCount
  edgeCount
  configHash
  problems {
    code
    severity
    featureId
    path
    message(locale: $locale)
    hint(locale: $locale)
  }
  assumptions(locale: $locale)
}`) as unknown as TypedDocumentString<PlanDrawingQuery, PlanDrawingQueryVariables>;
export const LayoutAssessmentDocument = new TypedDocumentString(`
    query LayoutAssessment($locale: Locale!, $venue: String!, $id: ID) {
  venue(code: $venue) {
    layout(id: $id) {
      assessment {
        sentence(locale: $locale)
        score {
          ...LayoutScoreParts
        }
        indicators {
          id
          title(locale: $locale)
          text(locale: $locale)
          n
          assumedShare
          inputs {
            name
            value
          }
          definition {
            meaning(locale: $locale)
            direction
            reference
            formula {
              id
              version
              text
            }
          }
        }
        flow {
          openMin
          slotMin
          slots
          inside
          joins
          meanWaitMin
          losDEFShare
          carryingUse
          peak {
            inside
            minuteOfDay
          }
          units {
            unit
            visits
            meanWaitMin
            peakQueue
            peakQueueMinute
          }
          edges {
            edge
            total
            los
            peak {
              minuteOfDay
              los
              vc
              flowPerMin
            }
          }
          zones {
            zone
            meanDensity
            peakDensity
            peakOccupancy
            m2PerPersonAtPeak
          }
          bottlenecks {
            edge
            name(locale: $locale)
            minuteOfDay
            los
            vc
            flowPerMin
            severity
            feeders {
              units {
                unit
                share
              }
              others
              gates
            }
          }
        }
        localDiversity {
          nodes
          plain
        }
        coverage {
          facility
          count
          nearestM
          meanNearestM
          maxNearestM
          byRadius {
            radiusM
            visitors
            length
          }
          worstNodes {
            node
            distanceM
          }
        }
        mix {
          function {
            code
            name(locale: $locale)
          }
          units
          areaM2
          share
          benchmark
          gapM2
          culture
        }
        segments {
          segment
          name(locale: $locale)
          share
          toleranceM
          fit
          wants {
            function {
              code
              name(locale: $locale)
            }
            want
            access
            adequacy
            contribution
          }
        }
        cultureOfUnits
        cultureGapOfUnits
        cultureAgreement {
          sentence(locale: $locale)
        }
        cultureRubric {
          criterion
          title(locale: $locale)
          weight
          anchors(locale: $locale)
        }
      }
    }
  }
}
    fragment LayoutScoreParts on LayoutScore {
  total
  uncapped
  caps {
    code
    cap
    reason(locale: $locale)
  }
  subs {
    code
    title(locale: $locale)
    weight
    score
    contribution
    items {
      code
      title(locale: $locale)
      unit
      x
      text(locale: $locale)
      value
      weight
      contribution
      points
    }
  }
  hints {
    item
    points
    text(locale: $locale)
  }
  assumedShare
  sensitivity {
    low
    high
    draws
  }
}`) as unknown as TypedDocumentString<LayoutAssessmentQuery, LayoutAssessmentQueryVariables>;
export const VenuePlansDocument = new TypedDocumentString(`
    query VenuePlans($locale: Locale!) {
  plannedVenues {
    code
    name(locale: $locale)
    layouts {
      id
      name(locale: $locale)
      fictional
      version
      scenario
    }
  }
}
    `) as unknown as TypedDocumentString<VenuePlansQuery, VenuePlansQueryVariables>;
export const LayoutComparisonDocument = new TypedDocumentString(`
    query LayoutComparison($locale: Locale!, $plans: [ID!]!) {
  layoutComparison(plans: $plans) {
    rows {
      rank
      total
      rankShares
      plan {
        id
        name(locale: $locale)
        fictional
        attribution(locale: $locale)
        venue {
          code
        }
        assessment {
          score {
            uncapped
            subs {
              code
              title(locale: $locale)
              score
              items {
                code
                title(locale: $locale)
                unit
                x
              }
            }
            sensitivity {
              low
              high
            }
          }
        }
      }
    }
    pairs {
      a {
        id
      }
      b {
        id
      }
      aheadShare
      toldApart
    }
  }
}
    `) as unknown as TypedDocumentString<LayoutComparisonQuery, LayoutComparisonQueryVariables>;
export const MomentsDocument = new TypedDocumentString(`
    query Moments($locale: Locale!, $slice: SliceInput, $weights: TraitWeights) {
  moments(slice: $slice, weights: $weights) {
    status
    visits
    visitsWithOutcome
    neededVisits
    recommendationAsked
    emotionSource
    conditionNumber
    shrinkage
    computedInMilliseconds
    fromCache
    sentence(locale: $locale)
    warnings(locale: $locale)
    weights {
      emotion
      decision
      longTerm
    }
    explained {
      ...FigureParts
    }
    stageImportance {
      stage {
        code
        name(locale: $locale)
      }
      share {
        ...FigureParts
      }
    }
    leftOut {
      n
      needed
      reason(locale: $locale)
      touchpoint {
        code
        name(locale: $locale)
      }
    }
    moments {
      ...MomentParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}
fragment MomentParts on Moment {
  status
  isMoment
  label
  rank
  rankLow
  rankHigh
  rankLowest
  rankHighest
  probabilityTop3
  quadrant
  borderline
  sentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  score {
    ...FigureParts
  }
  emotion {
    ...TraitParts
  }
  decision {
    ...TraitParts
  }
  longTerm {
    ...TraitParts
  }
  valenceBalance {
    ...FigureParts
  }
  performance {
    ...FigureParts
  }
  asymmetry {
    ...AsymmetryParts
  }
  importance {
    rank
    rankLow
    rankHigh
    correlation
    inverse
    share {
      ...FigureParts
    }
  }
}`) as unknown as TypedDocumentString<MomentsQuery, MomentsQueryVariables>;
export const ProgressDocument = new TypedDocumentString(`
    query Progress($slice: SliceInput) {
  analysisProgress(slice: $slice) {
    running
    visitsRead
    visitsTotal
    phase
    computed
  }
}
    `) as unknown as TypedDocumentString<ProgressQuery, ProgressQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($locale: Locale!, $after: String) {
  venues(first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      code
      name(locale: $locale)
      fictional
      sector
      firstDay
      lastDay
      groups {
        code
        name(locale: $locale)
      }
    }
  }
  venueGroups {
    code
    name(locale: $locale)
    venues {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const PeakDesignDocument = new TypedDocumentString(`
    query PeakDesign($locale: Locale!, $slice: SliceInput, $points: Float, $target: Float) {
  peakDesign(slice: $slice, points: $points, target: $target) {
    sentence(locale: $locale)
    curve {
      source
      peakEnd {
        results {
          sentence(locale: $locale)
          stage {
            code
          }
          peakEnd {
            ...FigureParts
          }
        }
      }
    }
    candidates {
      kind
      why(locale: $locale)
      rankLow
      rankHigh
      designed
      adjustedP
      touchpoint {
        code
        name(locale: $locale)
        stage {
          name(locale: $locale)
        }
      }
      level {
        ...FigureParts
      }
      gap {
        ...FigureParts
      }
      importance {
        ...FigureParts
      }
      lifts {
        outcome
        points
        sentence(locale: $locale)
        lift {
          total {
            ...FigureParts
          }
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<PeakDesignQuery, PeakDesignQueryVariables>;
export const PeakIdeasDocument = new TypedDocumentString(`
    query PeakIdeas($locale: Locale!, $slice: SliceInput) {
  peakIdeas(slice: $slice) {
    ...PeakIdeaParts
  }
}
    fragment PeakIdeaParts on PeakIdea {
  id
  kind
  state
  title(locale: $locale)
  text(locale: $locale)
  who
  createdAt
  reason
  revision
  written {
    titleEn
    titleZh
    textEn
    textZh
  }
  venue {
    code
    name(locale: $locale)
  }
  touchpoint {
    code
    name(locale: $locale)
  }
  segment {
    value {
      name(locale: $locale)
    }
  }
  history {
    revision
    who
    when
    state
    title(locale: $locale)
  }
  action {
    id
    title
    owner
    place
    baseline {
      n
      text(locale: $locale)
    }
    effect {
      sentence(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<PeakIdeasQuery, PeakIdeasQueryVariables>;
export const PersonalisationDocument = new TypedDocumentString(`
    query Personalisation($locale: Locale!, $slice: SliceInput, $dimension: String) {
  peakDesign(slice: $slice) {
    personalisation(dimension: $dimension) {
      sentence(locale: $locale)
      slopeTests
      meanTests
      touchpoints {
        verdict
        sentence(locale: $locale)
        touchpoint {
          code
          name(locale: $locale)
        }
        suggestions {
          title(locale: $locale)
          titleEn: title
          titleZh: title(locale: ZH)
          sentence(locale: $locale)
          segment {
            code
            name(locale: $locale)
          }
        }
        differences {
          q
          i2
          slopes {
            segment {
              code
              name(locale: $locale)
            }
            shown {
              ...FigureParts
            }
            mean {
              ...FigureParts
            }
          }
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<PersonalisationQuery, PersonalisationQueryVariables>;
export const CreatePeakIdeaDocument = new TypedDocumentString(`
    mutation CreatePeakIdea($idea: PeakIdeaInput!, $who: String!, $clientKey: String!) {
  createPeakIdea(idea: $idea, who: $who, clientKey: $clientKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreatePeakIdeaMutation, CreatePeakIdeaMutationVariables>;
export const ChangePeakIdeaDocument = new TypedDocumentString(`
    mutation ChangePeakIdea($id: ID!, $change: PeakIdeaChangeInput!, $basedOn: Int!, $who: String!, $clientKey: String!) {
  changePeakIdea(
    id: $id
    change: $change
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangePeakIdeaMutation, ChangePeakIdeaMutationVariables>;
export const ChoosePeakIdeaDocument = new TypedDocumentString(`
    mutation ChoosePeakIdea($id: ID!, $action: PeakIdeaActionInput!, $basedOn: Int!, $who: String!, $clientKey: String!) {
  choosePeakIdea(
    id: $id
    action: $action
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChoosePeakIdeaMutation, ChoosePeakIdeaMutationVariables>;
export const DropPeakIdeaDocument = new TypedDocumentString(`
    mutation DropPeakIdea($id: ID!, $reason: String!, $basedOn: Int!, $who: String!, $clientKey: String!) {
  dropPeakIdea(
    id: $id
    reason: $reason
    basedOn: $basedOn
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<DropPeakIdeaMutation, DropPeakIdeaMutationVariables>;
export const RecoveryDocument = new TypedDocumentString(`
    query Recovery($locale: Locale!, $slice: SliceInput, $adjustFor: String) {
  recovery(slice: $slice, adjustFor: $adjustFor) {
    status
    visits
    headline(locale: $locale)
    sentence(locale: $locale)
    method(locale: $locale)
    warnings(locale: $locale)
    computedInMilliseconds
    fromCache
    adjustedFor {
      code
      name(locale: $locale)
    }
    adjustable {
      code
      name(locale: $locale)
    }
    thresholds {
      recoveredFrom
      ratedLowTo
      lateAfterHours
      neededInGroup
      afterScale {
        low
        high
      }
    }
    funnel {
      ...FunnelParts
    }
    complaintShare {
      ...FigureParts
    }
    rate {
      ...FigureParts
    }
    closing {
      n
      withoutTime
      sentence(locale: $locale)
      median {
        hours
        low
        high
      }
      closedAt {
        hours
        share {
          ...FigureParts
        }
      }
      curve {
        hours
        closed
        low
        high
        atRisk
      }
      open {
        hours
        count
      }
    }
    speed {
      sentence(locale: $locale)
      buckets {
        span(locale: $locale)
        n
        recovered
        share {
          ...FigureParts
        }
      }
      trend {
        p
        direction
      }
      oddsPerDoubling {
        ratio
        low
        high
        p
      }
    }
    paradox {
      verdict
      sentence(locale: $locale)
      difference {
        ...GroupDifferenceParts
      }
    }
    unrecovered {
      sentence(locale: $locale)
      difference {
        ...GroupDifferenceParts
      }
    }
    doubleFailureSentence(locale: $locale)
    doubleFailureShare {
      ...FigureParts
    }
    doubleFailures {
      all
      late
      ratedLow
      both
    }
    byVenue {
      venue {
        code
        name(locale: $locale)
      }
      complaints
      medianHours
      complaintShare {
        ...FigureParts
      }
      rate {
        ...FigureParts
      }
    }
    byTouchpoint {
      touchpoint {
        code
        name(locale: $locale)
      }
      complaints
      medianHours
      complaintShare {
        ...FigureParts
      }
      rate {
        ...FigureParts
      }
    }
    problems {
      sentence(locale: $locale)
      share {
        ...FigureParts
      }
      differences {
        ...GroupDifferenceParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TestedParts on TestedDifference {
  p
  pHigher
  inGroup
  figure {
    ...FigureParts
  }
}
fragment GroupDifferenceParts on GroupDifference {
  outcome
  effectSize
  group {
    ...FigureParts
  }
  others {
    ...FigureParts
  }
  crude {
    ...TestedParts
  }
  adjusted {
    ...TestedParts
  }
}
fragment FunnelParts on RecoveryFunnel {
  complaints
  open
  closed
  outcomes {
    rated
    recovered
    unknown
  }
}`) as unknown as TypedDocumentString<RecoveryQuery, RecoveryQueryVariables>;
export const ShareLinksDocument = new TypedDocumentString(`
    query ShareLinks($locale: Locale!) {
  shareLinks {
    ...ShareLinkParts
  }
}
    fragment ShareLinkParts on ShareLink {
  id
  title(locale: $locale)
  page
  frozen
  who
  when
  expires
  revoked
  revokedBy
  state
}`) as unknown as TypedDocumentString<ShareLinksQuery, ShareLinksQueryVariables>;
export const SharePageDocument = new TypedDocumentString(`
    mutation SharePage($page: String!, $variables: String!, $locale: Locale!, $frozen: Boolean!, $expires: DateTime!, $who: String!, $clientKey: String!) {
  sharePage(
    page: $page
    variables: $variables
    locale: $locale
    frozen: $frozen
    expires: $expires
    who: $who
    clientKey: $clientKey
  ) {
    path
  }
}
    `) as unknown as TypedDocumentString<SharePageMutation, SharePageMutationVariables>;
export const RevokeShareLinkDocument = new TypedDocumentString(`
    mutation RevokeShareLink($id: String!, $who: String!, $clientKey: String!) {
  revokeShareLink(id: $id, who: $who, clientKey: $clientKey) {
    state
  }
}
    `) as unknown as TypedDocumentString<RevokeShareLinkMutation, RevokeShareLinkMutationVariables>;
export const RisksDocument = new TypedDocumentString(`
    query Risks($locale: Locale!, $slice: SliceInput) {
  risks(slice: $slice) {
    visits
    inconsistency {
      status
      sentence(locale: $locale)
      method(locale: $locale)
      warnings(locale: $locale)
      thresholds {
        ...ThresholdParts
      }
      employees
      share {
        ...FigureParts
      }
      spread {
        ...FigureParts
      }
      p
      byVenue {
        venue {
          code
          name(locale: $locale)
        }
        employees
        spread {
          ...FigureParts
        }
        share {
          ...FigureParts
        }
        q
      }
      distribution {
        from
        to
        employees
      }
      staffToList
      staff {
        pseudonym
        venue {
          code
          name(locale: $locale)
        }
        figure {
          ...FigureParts
        }
      }
    }
    channels {
      status
      sentence(locale: $locale)
      method(locale: $locale)
      warnings(locale: $locale)
      thresholds {
        ...ThresholdParts
      }
      margin
      pairs {
        touchpoint {
          code
          name(locale: $locale)
        }
        a
        b
        aName(locale: $locale)
        bName(locale: $locale)
        difference {
          ...FigureParts
        }
        verdict
      }
    }
    overPromise {
      status
      sentence(locale: $locale)
      method(locale: $locale)
      warnings(locale: $locale)
      thresholds {
        ...ThresholdParts
      }
      gap {
        ...FigureParts
      }
      disappointed {
        ...FigureParts
      }
      lossRatio {
        ...FigureParts
      }
      byVenue {
        venue {
          code
          name(locale: $locale)
        }
        gap {
          ...FigureParts
        }
      }
    }
    technology {
      status
      sentence(locale: $locale)
      method(locale: $locale)
      warnings(locale: $locale)
      thresholds {
        ...ThresholdParts
      }
      dependence {
        ...FigureParts
      }
      importance {
        ...FigureParts
      }
      delight {
        ...FigureParts
      }
      upset {
        ...FigureParts
      }
      warmth {
        ...FigureParts
      }
      warmthAgainstPeople {
        ...FigureParts
      }
      touchpoints {
        touchpoint {
          code
          name(locale: $locale)
        }
        importance {
          ...FigureParts
        }
        delight {
          ...FigureParts
        }
        penalty {
          ...FigureParts
        }
        dropOff {
          ...FigureParts
        }
      }
    }
    feedback {
      response {
        status
        sentence(locale: $locale)
        method(locale: $locale)
        warnings(locale: $locale)
        thresholds {
          ...ThresholdParts
        }
        rate {
          ...FigureParts
        }
        byVenue {
          venue {
            code
            name(locale: $locale)
          }
          rate {
            ...FigureParts
          }
        }
        byDimension {
          dimension
          name(locale: $locale)
          p
          segments {
            code
            name(locale: $locale)
            rate {
              ...FigureParts
            }
            represented
          }
          representativity {
            ...FigureParts
          }
        }
      }
      coverage {
        from
        to
        sentence(locale: $locale)
        venues {
          venue {
            code
            name(locale: $locale)
          }
          covered
          touchpoints
          notAsked {
            code
            name(locale: $locale)
          }
          tooFew {
            code
            name(locale: $locale)
          }
        }
      }
      closedLoop {
        status
        sentence(locale: $locale)
        method(locale: $locale)
        warnings(locale: $locale)
        thresholds {
          ...ThresholdParts
        }
        cases
        open
        closedWithin {
          hours
          figure {
            ...FigureParts
          }
        }
        complaints {
          touchpoint {
            code
            name(locale: $locale)
          }
          rate {
            ...FigureParts
          }
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment ThresholdParts on RiskThreshold {
  code
  value
  unit
  meaning(locale: $locale)
}`) as unknown as TypedDocumentString<RisksQuery, RisksQueryVariables>;
export const ReportSchedulesDocument = new TypedDocumentString(`
    query ReportSchedules($locale: Locale!) {
  reportSchedules {
    id
    name
    title(locale: $locale)
    cadence
    hour
    timeZone
    next
    formats
    channel
    signed
    who
    when
    stopped
    stoppedBy
    deliveries {
      about
      status
      attempts
      problem
      nextAttempt
      when
    }
  }
  venueGroups {
    code
    name(locale: $locale)
  }
}
    `) as unknown as TypedDocumentString<ReportSchedulesQuery, ReportSchedulesQueryVariables>;
export const ScheduleReportDocument = new TypedDocumentString(`
    mutation ScheduleReport($name: String!, $locale: Locale!, $formats: [ReportFormat!]!, $cadence: ReportCadenceInput!, $timeZone: String!, $slice: SliceInput, $channel: ReportChannelInput!, $who: String!, $clientKey: String!) {
  scheduleReport(
    name: $name
    locale: $locale
    formats: $formats
    cadence: $cadence
    timeZone: $timeZone
    slice: $slice
    channel: $channel
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScheduleReportMutation, ScheduleReportMutationVariables>;
export const StopReportScheduleDocument = new TypedDocumentString(`
    mutation StopReportSchedule($id: Int!, $who: String!, $clientKey: String!) {
  stopReportSchedule(id: $id, who: $who, clientKey: $clientKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<StopReportScheduleMutation, StopReportScheduleMutationVariables>;
export const CrossSectorDocument = new TypedDocumentString(`
    query CrossSector($locale: Locale!, $slice: SliceInput, $venue: String, $beside: String) {
  crossSector(slice: $slice, venue: $venue, beside: $beside) {
    headline(locale: $locale)
    sentence(locale: $locale)
    method(locale: $locale)
    venuesNeeded
    first {
      code
      name(locale: $locale)
      sector
      fictional
    }
    second {
      code
      name(locale: $locale)
      sector
      fictional
    }
    pair {
      question
      name(locale: $locale)
      position
      positionText(locale: $locale)
      raw
      rawText(locale: $locale)
      first {
        ...SectorPositionParts
      }
      second {
        ...SectorPositionParts
      }
      difference {
        status
        n
        text(locale: $locale)
      }
    }
    shared {
      question
      name(locale: $locale)
      sector
      sectorName(locale: $locale)
      venues
      askedVenues
      askedBy(locale: $locale)
    }
    positions {
      question
      name(locale: $locale)
      venue {
        code
        name(locale: $locale)
        sector
        fictional
      }
      ...SectorPositionParts
    }
  }
}
    fragment SectorPositionParts on SectorPosition {
  askedBy(locale: $locale)
  rankLow
  rankHigh
  among
  askedOtherwise
  score {
    status
    n
    text(locale: $locale)
  }
  percentile {
    status
    n
    value
    text(locale: $locale)
    interval {
      low
      high
    }
  }
}`) as unknown as TypedDocumentString<CrossSectorQuery, CrossSectorQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices($locale: Locale!) {
  indicators {
    id
    slug
    title(locale: $locale)
    appliesTo
    kind
    unit
  }
  journeys {
    code
    version
    sector
    touchpoints {
      code
      name(locale: $locale)
    }
  }
  segments {
    code
    name(locale: $locale)
    sectors
    values {
      code
      name(locale: $locale)
    }
  }
  data {
    version
    asOf
    firstDay
    lastDay
    visits
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const VenueStrategyDocument = new TypedDocumentString(`
    query VenueStrategy($locale: Locale!, $venue: String!, $slice: SliceInput, $weights: [StrategyWeight!]) {
  venue(code: $venue) {
    strategy(slice: $slice, weights: $weights) {
      sentence(locale: $locale)
      method(locale: $locale)
      peers {
        code
      }
      areas {
        code
        name(locale: $locale)
        meaning(locale: $locale)
        status
        measuredWeight
        composite {
          value
          interval {
            low
            high
          }
          sensitivity {
            low
            high
          }
          geometric
          indicative
          dropped {
            part
            value
          }
          text(locale: $locale)
        }
        rank
        rankLow
        rankHigh
        gap {
          peers
          value
          interval {
            low
            high
          }
          verdict
        }
        remarks(locale: $locale)
        parts {
          definition {
            code
            name(locale: $locale)
            formula(locale: $locale)
            scalingSource(locale: $locale)
          }
          status
          n
          indicative
          reason(locale: $locale)
          text(locale: $locale)
          score
          scoreInterval {
            low
            high
          }
          weight
          contribution
          gap {
            best {
              name(locale: $locale)
            }
            value
            interval {
              low
              high
            }
            beyondChance
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VenueStrategyQuery, VenueStrategyQueryVariables>;
export const StrategyComparisonDocument = new TypedDocumentString(`
    query StrategyComparison($locale: Locale!, $slice: SliceInput, $weights: [StrategyWeight!]) {
  strategyComparison(slice: $slice, weights: $weights) {
    method(locale: $locale)
    areas {
      code
      name(locale: $locale)
      sentence(locale: $locale)
      rows {
        venue {
          code
          name(locale: $locale)
        }
        area {
          status
          measuredWeight
          composite {
            value
            text(locale: $locale)
          }
          common {
            value
            interval {
              low
              high
            }
            sensitivity {
              low
              high
            }
            text(locale: $locale)
          }
          rank
          rankLow
          rankHigh
          weightRankLow
          weightRankHigh
        }
      }
      groups {
        name(locale: $locale)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyComparisonQuery, StrategyComparisonQueryVariables>;
export const WallStateDocument = new TypedDocumentString(`
    query WallState {
  data {
    asOf
    lastDay
  }
}
    `) as unknown as TypedDocumentString<WallStateQuery, WallStateQueryVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($locale: Locale!, $slice: SliceInput, $improvements: [ImprovementInput!]!, $points: Float, $share: Float) {
  whatIf(slice: $slice, improvements: $improvements) {
    visits
    maxPoints
    fromCache
    computedInMilliseconds
    outcomes {
      ...OutcomeLiftParts
    }
    each(points: $points, convertShare: $share) {
      ...LeverParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
fragment OutcomeLiftParts on OutcomeLift {
  outcome
  status
  method
  visits
  neededVisits
  venues
  expected
  sentence(locale: $locale)
  current {
    ...FigureParts
  }
  total {
    ...FigureParts
  }
  optimistic {
    ...FigureParts
  }
  touchpoints {
    touchpoint {
      code
    }
    state
    lift {
      ...FigureParts
    }
  }
}
fragment LeverParts on TouchpointLift {
  touchpoint {
    ...TouchpointParts
  }
  state
  class
  reach
  rated
  rise
  lift {
    ...FigureParts
  }
  optimistic {
    ...FigureParts
  }
}`) as unknown as TypedDocumentString<WhatIfQuery, WhatIfQueryVariables>;
export const LiftDocument = new TypedDocumentString(`
    query Lift($locale: Locale!, $slice: SliceInput, $improvements: [ImprovementInput!]!) {
  whatIf(slice: $slice, improvements: $improvements) {
    outcomes {
      ...OutcomeLiftParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason(locale: $locale)
  indicative
  unit
  weighted
  asOf
  warnings(locale: $locale)
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment OutcomeLiftParts on OutcomeLift {
  outcome
  status
  method
  visits
  neededVisits
  venues
  expected
  sentence(locale: $locale)
  current {
    ...FigureParts
  }
  total {
    ...FigureParts
  }
  optimistic {
    ...FigureParts
  }
  touchpoints {
    touchpoint {
      code
    }
    state
    lift {
      ...FigureParts
    }
  }
}`) as unknown as TypedDocumentString<LiftQuery, LiftQueryVariables>;
export const WordsDocument = new TypedDocumentString(`
    query Words($locale: Locale!, $slice: SliceInput, $touchpoint: String, $verdict: MentionVerdict, $after: String) {
  mentions(slice: $slice) {
    comments
    scored
    touchpoints {
      touchpoint {
        code
        name(locale: $locale)
      }
      mentions
      good
      bad
      corrected
      intensity
      share {
        status
        n
        value
        needed
        interval {
          low
          high
        }
      }
    }
  }
  comments(
    slice: $slice
    touchpoint: $touchpoint
    verdict: $verdict
    first: 10
    after: $after
  ) {
    status
    needed
    inSlice
    page {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        day
        text
        language
        evidence {
          start
          end
          points
        }
        venue {
          name(locale: $locale)
        }
        mentions {
          touchpoint {
            code
            name(locale: $locale)
          }
          verdict
          named {
            start
            end
          }
          evidence {
            start
            end
            points
          }
          corrected {
            who
            when
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WordsQuery, WordsQueryVariables>;
export const CorrectMentionDocument = new TypedDocumentString(`
    mutation CorrectMention($comment: ID!, $touchpoint: String!, $verdict: MentionVerdict!, $who: String!, $clientKey: String!) {
  correctMention(
    comment: $comment
    touchpoint: $touchpoint
    verdict: $verdict
    who: $who
    clientKey: $clientKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectMentionMutation, CorrectMentionMutationVariables>;