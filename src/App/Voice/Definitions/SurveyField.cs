namespace Shouwen.App.Voice.Definitions;

public enum FieldKind { Points, Choice, Choices, Text, Number, Date }

/// <summary>Of a pair, which half.</summary>
public enum PairHalf { Expectation, Perception }

/// <summary>One value that an answer sheet can hold: a column of the answers' table.</summary>
public sealed record SurveyField(string Code, FieldKind Kind, Question Question)
{
    public Row? Row { get; init; }
    public PairHalf? Half { get; init; }
    public Scale? Scale { get; init; }

    /// <summary>An expectation in a pair indicates nothing itself: it is what perception is held against.</summary>
    public string? Construct => Half == PairHalf.Expectation ? null : Row?.Construct ?? Question.Construct;
}
