using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>One customer's one attempt, as it unfolds; -1 where nobody or nothing has been met yet.</summary>
internal sealed class DemoVisit
{
    public required int Second { get; set; }
    public required int Customer { get; init; }
    public required int Queue { get; init; }
    public required int Topic { get; init; }
    public string? Campaign { get; init; }
    public Direction Direction { get; init; }
    public Outcome Outcome { get; set; }
    public int Wait { get; set; } = -1;
    public int Talk { get; set; } = -1;
    public int Hold { get; set; } = -1;
    public int Wrap { get; set; } = -1;
    public int Agent { get; set; } = -1;
    public bool Transferred { get; set; }
    public bool IsWaiting { get; set; }

    public int Ends => Second + Math.Max(0, Wait) + Math.Max(0, Talk) + Math.Max(0, Hold) + Math.Max(0, Wrap);

    public DemoVisit Again(int second, Direction direction = Direction.Inbound) =>
        new() { Second = second, Customer = Customer, Queue = Queue, Topic = Topic, Campaign = Campaign, Direction = direction };
}
