using System.Text.Json.Serialization;

namespace Shouwen.App.Facts.Watches;

/// <summary>A signal in a list.</summary>
/// <param name="Place">The member that explains most of it.</param>
internal sealed record SignalCard(
    int Number, string Metric, IReadOnlyList<SignalFilter> Filter, string Grain, DateOnly From, DateOnly To, int Points, int Side, IReadOnlyList<string> Rules,
    double Usual, double Now, SignalPlace? Place, SignalState State, string? Owner, string? OwnerName, DateTimeOffset RaisedAt);

/// <summary>A signal as whoever deals with it sees it.</summary>
/// <param name="RuleSet">What the chart was read by.</param>
/// <param name="Places">By cut, the most telling cut first.</param>
internal sealed record SignalForm(
    int Number, string Metric, IReadOnlyList<SignalFilter> Filter, string Grain, string RuleSet, DateOnly ChartFrom, DateOnly BaselineTo, DateOnly From, DateOnly To,
    int Points, int Side, IReadOnlyList<string> Rules, double Usual, double Now, double? Furthest, IReadOnlyList<SignalPlace> Places,
    SignalState State, string? Owner, string? OwnerName, Guid? Annotation, string? Note, DateTimeOffset RaisedAt, DateTimeOffset? ClosedAt);

/// <summary>One cut that the signal's metric is narrowed to.</summary>
internal sealed record SignalFilter(string Cut, IReadOnlyList<SignalMember> Members);

internal sealed record SignalMember(string Code, string? Name);

/// <summary>What was done about it.</summary>
/// <param name="Owner">Employee code.</param>
internal sealed record SignalWork([property: JsonRequired] SignalState State, string? Owner, Guid? Annotation, string? Note);
