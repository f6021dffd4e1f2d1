namespace Shouwen.App.Voice.Definitions;

/// <summary>How a question is asked. A section asks nothing: it is a heading with a text.</summary>
public enum QuestionKind { Section, Rating, Agreement, Nps, Effort, SingleChoice, MultipleChoice, Matrix, Pairs, Text, Number, Date }

/// <summary>What a question measures beyond its own words: it feeds the metric of that name.</summary>
public enum Measures { Satisfaction, Recommendation, Effort, Resolved }
