using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Rows behind a number as a table.</summary>
internal static class RowSheet
{
    private static readonly string[] ContactHeader =
        ["id", "started_at", "local_date", "local_time", "direction", "outcome", "transferred", "queue", "topic", "channel", "region", "product", "campaign",
         "team", "agent", "customer", "wait_s", "talk_s", "hold_s", "wrap_s", "recording", "file", "line"];

    private static readonly string[] IntervalHeader =
        ["started_at", "local_date", "local_time", "minutes", "queue", "offered", "answered", "answered_within", "within_s", "abandoned", "abandoned_within",
         "abandoned_short", "self_served", "blocked", "wait_s", "talk_s", "hold_s", "wrap_s", "staffed_s", "logged_in_s", "file", "line"];

    public static Sheet Of(IReadOnlyList<FactLine> rows) => rows is [IntervalLine, ..]
        ? new(IntervalHeader, rows.OfType<IntervalLine>().Select(Values))
        : new(ContactHeader, rows.OfType<ContactLine>().Select(Values));

    private static IReadOnlyList<object?> Values(ContactLine row) =>
        [row.ExternalId, $"{row.StartedAt:O}", $"{row.LocalDate:yyyy-MM-dd}", row.LocalTime, row.Direction, row.Outcome, row.Transferred ? "yes" : "no",
         row.Queue?.Code, row.Topic?.Code, row.Channel?.Code, row.Region?.Code, row.Product?.Code, row.Campaign?.Code, row.Team?.Code, row.Agent?.Code,
         row.Customer, row.WaitSeconds, row.TalkSeconds, row.HoldSeconds, row.WrapSeconds, row.Recording, row.Import.File, row.Import.Line];

    private static IReadOnlyList<object?> Values(IntervalLine row) =>
        [$"{row.StartedAt:O}", $"{row.LocalDate:yyyy-MM-dd}", row.LocalTime, row.Minutes, row.Queue?.Code, row.Offered, row.Answered, row.AnsweredWithin,
         row.WithinSeconds, row.Abandoned, row.AbandonedWithin, row.AbandonedShort, row.SelfServed, row.Blocked, row.WaitSeconds, row.TalkSeconds,
         row.HoldSeconds, row.WrapSeconds, row.StaffedSeconds, row.LoggedInSeconds, row.Import.File, row.Import.Line];
}
