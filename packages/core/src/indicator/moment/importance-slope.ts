import { defineAnalysis } from "../indicator.ts";

export const importanceSlope = defineAnalysis({
  id: "importance-slope",
  title: { en: "Slope", zh: "边际贡献" },
  meaning: {
    en: "How many points higher overall satisfaction stands per point of the touchpoint's score, all other touchpoints equal.",
    zh: "在其他触点相同的情况下，该触点得分每高 1 分，总体满意度相应高多少分。",
  },
  unit: "scale",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "b = β·sd(overall) ÷ sd(touchpoint), β = R⁻¹r from within-venue correlations by maximum likelihood (EM) unless another method is named, 0–100 scales, jackknife interval",
      zh: "b = β × 总体满意度标准差 ÷ 触点标准差，β = R⁻¹r，默认以最大似然（EM）估计场所内相关，均为百分制，刀切法区间",
    },
    version: 2,
  },
  source: "Grömping 2007",
});
