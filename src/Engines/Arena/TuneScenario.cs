namespace Shouwen.Engines.Arena;

/// <summary>Free parameters of a scenario and of how its bots behave, by name: seconds, shares, money, or factors of the shipped value.</summary>
public static class TuneScenario
{
    private static readonly Dictionary<string, Func<Scenario, int, Scenario>> OfScenario = new()
    {
        ["hold"] = (one, to) => one with { Schedule = one.Schedule with { Hold = to } },
        ["decay1"] = (one, to) => Timed(one, one.Times with { Decay = With(one.Times.Decay, 0, to) }),
        ["decay2"] = (one, to) => Timed(one, one.Times with { Decay = With(one.Times.Decay, 1, to) }),
        ["decay3"] = (one, to) => Timed(one, one.Times with { Decay = With(one.Times.Decay, 2, to) }),
        ["gapFirst"] = (one, to) => Timed(one, one.Times with { GapFirst = to }),
        ["gapLast"] = (one, to) => Timed(one, one.Times with { GapLast = to }),
        ["lookUp"] = (one, to) => Timed(one, one.Times with { LookUp = to }),
        ["clarify"] = (one, to) => Timed(one, one.Times with { Clarify = to }),
        ["verify"] = (one, to) => Timed(one, one.Times with { Verify = to }),
        ["rejection"] = (one, to) => Timed(one, one.Times with { Rejection = to }),
        ["repair"] = (one, to) => Timed(one, one.Times with { Repair = to }),
        ["delivery"] = (one, to) => Timed(one, one.Times with { Delivery = to }),
        ["interruption"] = (one, to) => Timed(one, one.Times with { Interruption = to }),
        ["repeat"] = (one, to) => one with { Chances = one.Chances with { Repeat = to } },
        ["other"] = (one, to) => one with { Chances = one.Chances with { Other = to } },
        ["foresee"] = (one, to) => one with { Chances = one.Chances with { Foresee = to } },
        ["joint"] = (one, to) => one with { Chances = one.Chances with { Joint = to } },
        ["newcomer"] = (one, to) => one with { Chances = one.Chances with { Newcomer = to } },
        ["quick"] = (one, to) => Tests(one, 0, to),
        ["closer"] = (one, to) => Tests(one, 1, to),
        ["deep"] = (one, to) => Tests(one, 2, to),
        ["price1"] = (one, to) => one with { Money = one.Money with { Prices = With(one.Money.Prices, 0, to / 1000) } },
        ["price2"] = (one, to) => one with { Money = one.Money with { Prices = With(one.Money.Prices, 1, to / 1000) } },
        ["price3"] = (one, to) => one with { Money = one.Money with { Prices = With(one.Money.Prices, 2, to / 1000) } },
        ["urgentWeight"] = (one, to) => one with { Services = [.. one.Services.Select(service => service.Priority == 1 ? service with { Weight = Math.Max(1, (int)((long)service.Weight * to / 1000)) } : service)] },
        ["lastDecay"] = (one, to) => one with { Rounds = [.. one.Rounds.SkipLast(1), one.Rounds[^1] with { Decay = to }] },
    };

    private static readonly Dictionary<string, Func<Habits, int, Habits>> OfHabits = new()
    {
        ["report"] = (one, to) => one with { Report = to },
        ["tell"] = (one, to) => one with { Tell = to },
        ["handle"] = (one, to) => one with { Handle = to },
        ["assign"] = (one, to) => one with { Assign = to },
        ["read"] = (one, to) => one with { Read = to },
        ["approve"] = (one, to) => one with { Approve = to },
        ["guess"] = (one, to) => one with { Guess = to },
        ["guessBlind"] = (one, to) => one with { GuessBlind = to },
        ["press"] = (one, to) => one with { Press = to },
    };

    /// <summary>What can be fitted; a habit with `.` and a round from 1 is of that round alone, and so are `limit1` to `limit3` and `standby`.</summary>
    public static bool Knows(string name) => Split(name) is var (bare, _) && (OfScenario.ContainsKey(bare) || OfHabits.ContainsKey(bare) || bare is "limit1" or "limit2" or "limit3" or "write" or "complete" or "share2" or "share3");

    /// <summary>With one parameter at a value.</summary>
    public static (Scenario Scenario, Design Design) With(Scenario scenario, Design design, string name, double value)
    {
        var ((bare, round), to) = (Split(name), (int)Math.Round(1000 * value));
        if (OfScenario.TryGetValue(bare, out var ofScenario)) return (ofScenario(scenario, to), design);
        RoundDesign Of(RoundDesign one) => bare switch
        {
            "limit1" or "limit2" or "limit3" => one with { Limits = With(one.Limits, bare[^1] - '1', to) },
            "share2" or "share3" => one with { Shares = With(one.Shares, bare[^1] - '1', to / 1000) },
            "write" => one with { Habits = one.Habits with { Write = to } },
            "complete" => one with { Habits = one.Habits with { Complete = to } },
            _ => one with { Habits = OfHabits[bare](one.Habits, to) },
        };
        return (scenario, design with { Rounds = [.. design.Rounds.Select((one, i) => round == 0 || round == i + 1 ? Of(one) : one)] });
    }

    private static (string Bare, int Round) Split(string name) => name.Split('.') is [var bare, var round] && int.TryParse(round, out var number) ? (bare, number) : (name, 0);

    private static Scenario Timed(Scenario scenario, Times times) => scenario with { Times = times };

    private static List<int> With(IReadOnlyList<int> list, int place, int value) => [.. list.Select((one, i) => i == place ? value : one)];

    private static Scenario Tests(Scenario scenario, int place, int time) => scenario with
    {
        Faults = [.. scenario.Faults.Select(one => one with { Tests = [.. one.Tests.Select((test, i) => i == place ? test with { Time = time } : test)] })],
    };
}
