namespace Shouwen.App.Desk.CaseLogs;

/// <summary>One thing that happened to a case, as an event log tells it.</summary>
/// <param name="At">In the centre's offset of that moment.</param>
/// <param name="Who">Whoever did it, or wrote down what the customer said; nobody for the clock.</param>
/// <param name="Kind">What kind of case it is; it, topic, priority and team are as they are now.</param>
internal sealed record CaseEvent(int Case, string Activity, DateTimeOffset At, string? Who, string Kind, string? Topic, string Priority, string? Team);
