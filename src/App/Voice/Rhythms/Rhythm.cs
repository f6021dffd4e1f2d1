using Shouwen.App.Voice.Published;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Rhythms;

/// <summary>How often an audience is to be asked: due after some months, overdue after some more.</summary>
internal sealed record Rhythm(Audience Audience, int DueAfterMonths, int OverdueAfterMonths)
{
    /// <summary>From so many people on a centre is large: it can ask a sample of its customers each quarter or half-year.</summary>
    public const int Large = 50;

    public static IReadOnlyList<Rhythm> Of(int size) =>
    [
        size >= Large ? new(Audience.Customers, 3, 6) : new(Audience.Customers, 6, 12),
        // A year between two staff surveys; there is a month to get ready for the next.
        new(Audience.Staff, 11, 12),
    ];

    public DateOnly? DueOn(DateOnly? asked) => asked?.AddMonths(DueAfterMonths);

    public DateOnly? OverdueOn(DateOnly? asked) => asked?.AddMonths(OverdueAfterMonths);

    public RhythmState StateOn(DateOnly today, DateOnly? asked) =>
        asked is null ? RhythmState.Never
        : today >= OverdueOn(asked) ? RhythmState.Overdue
        : today >= DueOn(asked) ? RhythmState.Due
        : RhythmState.Fresh;
}
