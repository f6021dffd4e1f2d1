using Shouwen.App.Facts.Watches;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Facts.Today;

internal sealed record SparkPoint(string Period, double? Value);

internal sealed record TileComparison(double? Value, string Label);

/// <summary>One number of today: against its target and the same weekday last week, with its last weeks.</summary>
internal sealed record Tile(
    string Metric, double? Value, double? Numerator, double? Denominator, string Unit, string? Variant, bool Immature,
    TileComparison Compare, double? Target, IReadOnlyList<SparkPoint> Spark, string Query);

/// <summary>One of the seven executive observation points; where its word is not there yet it says what will feed it.</summary>
internal sealed record ObservationPoint(
    string Code, string State, string? Awaits, string? Metric = null, double? Value = null, double? Numerator = null, double? Denominator = null,
    string? Unit = null, double? Compare = null, DateOnly? From = null, DateOnly? To = null, string? Query = null);

internal sealed record ParetoItem(string Code, string? Name, long Count, double Share, double Cumulative, string Query);

internal sealed record Pareto(IReadOnlyList<ParetoItem> Items, long Total, int Others, DateOnly From, DateOnly To);

internal sealed record HeatCell(int Weekday, int Hour, double Value);

internal sealed record Heat(string Metric, IReadOnlyList<HeatCell> Cells, DateOnly From, DateOnly To, string Query);

/// <summary>A metric that changed since the week before, and the member of a cut that explains most of it; `contribution` is its share of the change.</summary>
internal sealed record Change(
    string Metric, string Unit, string Direction, double From, double To, double Delta, string? Cut, string? Code, string? Name, double? Contribution, string Query);

internal sealed record QueueLine(
    string Code, string? Name, long? Offered, double? ServiceLevel, string Variant, double Target, double? Asa, double? AbandonRate, double? LongestWait, string Query);

/// <summary>What people said in the last wave that asked it, and in the one before.</summary>
internal sealed record HeardPoint(string Metric, string Unit, double Value, double Answers, double? Before, string Wave, DateOnly Day, string Query);

/// <summary>A figure of the desk's last seven days, beside the seven before.</summary>
internal sealed record DeskPoint(string Metric, string Unit, double? Value, double? Numerator, double? Denominator, double? Before, double? Target, string Query);

/// <summary>A day that has begun, with too few contacts to tell anything yet.</summary>
internal sealed record YoungDay(DateOnly Date, int Contacts);

/// <summary>The centre's picture of a day: the answer first.</summary>
/// <param name="Young">Today, when nobody asked for a day and the day before is shown instead.</param>
internal sealed record TodayPage(
    DateOnly? Date, bool IsToday, string? UpTo, DateTimeOffset AsOf, DateTimeOffset? LastImportAt, IReadOnlyList<Tile> Tiles,
    IReadOnlyList<ObservationPoint> Observation, Pareto? Pareto, Heat? Heat, IReadOnlyList<Change> Changed, IReadOnlyList<QueueLine> Queues,
    IReadOnlyList<HeardPoint> Heard, IReadOnlyList<DeskPoint> Desk, IReadOnlyList<AudienceRhythm> ToAsk, FollowUpsToDo? FollowUps, SignalsToDo? Signals, YoungDay? Young = null);
