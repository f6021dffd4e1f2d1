namespace Shouwen.App.Voice.Answers.Import;

/// <summary>In which order a file's dates have year, month and day.</summary>
public enum DateOrder { YearMonthDay, DayMonthYear, MonthDayYear }

/// <summary>How a file becomes answers; what is null is recognised.</summary>
public sealed record AnswerPlan
{
    /// <summary>Columns that are no answers. Fields' codes begin with a letter, so none can be meant by these.</summary>
    public const string Id = "@id";
    public const string Date = "@date";
    public const string Weight = "@weight";

    public string? Encoding { get; init; }
    public string? Delimiter { get; init; }
    public string? Sheet { get; init; }

    /// <summary>By header: a field's code, `Q5=phone` for one choice of several, or `@id`, `@date`, `@weight`, `@region`, `@product`, `@channel`, `@queue`, `@team`. Headers not named are not used.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }
    public DateOrder? DateOrder { get; init; }

    /// <summary>Of answers without a date: the wave's last day, or today, unless another is said.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether rows that are wrong are left out; without this one wrong row stops all.</summary>
    public bool WithoutRows { get; init; }

    /// <summary>Whether it is right that needed fields have no column.</summary>
    public bool WithoutColumns { get; init; }
}
