namespace Shouwen.Engines.Arena;

/// <summary>A scenario with rounds of another length.</summary>
public static class StretchScenario
{
    /// <summary>Movements and planned faults spread over the new length (milliseconds); everything else takes as long as before, so that a shorter round is denser.</summary>
    public static Scenario To(Scenario scenario, int round)
    {
        int Scaled(int time) => (int)((long)time * round / scenario.Times.Round);
        var schedule = scenario.Schedule;
        return scenario with
        {
            Times = scenario.Times with { Round = round },
            Schedule = schedule with { First = Scaled(schedule.First), Step = Scaled(schedule.Step), Every = Scaled(schedule.Every) },
            Rounds = [.. scenario.Rounds.Select(one => one with { First = one.First is { } first ? first with { At = Scaled(first.At) } : null, Faults = [.. one.Faults.Select(fault => fault with { At = Scaled(fault.At) })] })],
        };
    }
}
