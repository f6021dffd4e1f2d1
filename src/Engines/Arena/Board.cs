namespace Shouwen.Engines.Arena;

/// <summary>A checked scenario as flat arrays, by place in its lists; shared by all games of it.</summary>
public sealed class Board
{
    internal const int MostFaults = 160;
    internal const int MostCases = 512;
    internal const int UsualCases = 128;
    internal const int Priorities = 3;

    internal readonly int[] CauseService;
    internal readonly int[] CauseTests;
    internal readonly int[] CauseSymptom;
    internal readonly int[] CauseSolution;
    internal readonly int[] CauseOther;
    internal readonly int[] ServiceFirst;
    internal readonly int[] ServiceCauses;
    internal readonly int[] ServicePhases;
    internal readonly int[] ServiceReach;
    internal readonly int[] ServicePriority;
    internal readonly int[] ServiceNeeds;
    internal readonly int[] ServiceSolutions;
    internal readonly int[][] ServiceTests;
    internal readonly int[] WeightUpTo;
    internal readonly int[] DueAt;
    internal readonly byte[] DuePlace;
    internal readonly byte[] DuePhase;
    internal readonly int[] FieldOptions;
    internal readonly FormFieldKind[] FieldKinds;
    internal readonly long SpokenMask;
    internal readonly int[] Decay;
    internal readonly int[] Limits;
    internal readonly int[] Prices;
    internal readonly Times Times;
    internal readonly Chances Chances;
    internal readonly Money Money;
    internal readonly Crew Crew;
    internal readonly int Hold;
    internal readonly int Places;
    internal readonly int Phases;
    internal readonly RoundPlan[] Rounds;

    private Board(Scenario scenario)
    {
        Scenario = scenario;
        (Times, Chances, Money, Crew) = (scenario.Times, scenario.Chances, scenario.Money, scenario.Crew);
        (Places, Phases, Hold) = (scenario.Places.Count, scenario.Phases.Count, scenario.Schedule.Hold);
        Rounds = [.. scenario.Rounds];
        (Decay, Limits, Prices) = ([.. Times.Decay], [.. Times.Limits], [.. Money.Prices]);
        var ways = scenario.Services.Select(service => scenario.Faults.First(one => one.Service == service.Code)).ToArray();
        ServiceCauses = [.. ways.Select(one => one.Causes.Count)];
        ServiceFirst = [.. ways.Select((_, i) => ways.Take(i).Sum(one => one.Causes.Count))];
        ServiceTests = [.. ways.Select(one => one.Tests.Select(test => test.Time).ToArray())];
        ServiceSolutions = [.. ways.Select(one => one.Solutions.Count)];
        ServicePhases = [.. scenario.Services.Select(one => one.Blocks.Aggregate(0, (mask, code) => mask | (1 << PlaceOf(scenario.Phases, code))))];
        ServiceReach = [.. scenario.Services.Select(one => one.Reach)];
        ServicePriority = [.. scenario.Services.Select(one => one.Priority)];
        ServiceNeeds = [.. scenario.Services.Select(one => one.Needs.Aggregate(0, (mask, code) => mask | (1 << PlaceOf(scenario.Form, code))))];
        WeightUpTo = [.. scenario.Services.Select((_, i) => scenario.Services.Take(i + 1).Sum(one => one.Weight))];
        CauseService = [.. ways.SelectMany((one, i) => one.Causes.Select(_ => i))];
        CauseSymptom = [.. ways.SelectMany(one => one.Causes.Select(cause => cause.Symptom))];
        CauseTests = [.. ways.SelectMany(one => one.Causes.Select(cause => cause.Tests.Aggregate(0, (mask, code) => mask | (1 << PlaceOf(one.Tests, code)))))];
        CauseSolution = [.. ways.SelectMany(one => one.Causes.Select(cause => PlaceOf(one.Solutions, cause.Solution)))];
        CauseOther = [.. ways.SelectMany(one => one.Causes.Select(cause => cause.Other is { } other ? PlaceOf(one.Solutions, other) : -1))];
        FieldKinds = [.. scenario.Form.Select(one => one.Kind)];
        FieldOptions = [.. scenario.Form.Select(one => one.Options.Count)];
        SpokenMask = scenario.Form.Select((one, i) => one.Spoken ? 0xFFL << (8 * i) : 0).Aggregate(0L, (mask, one) => mask | one);
        var schedule = scenario.Schedule;
        var due = Enumerable.Range(0, Places).SelectMany(place => Enumerable.Range(0, schedule.PerPlace).Select(i => (At: schedule.First + (place * schedule.Step) + (i * schedule.Every), Place: (byte)place, Phase: (byte)(i % Phases))))
            .OrderBy(one => one.At).ThenBy(one => one.Place).ToArray();
        (DueAt, DuePlace, DuePhase) = ([.. due.Select(one => one.At)], [.. due.Select(one => one.Place)], [.. due.Select(one => one.Phase)]);
        Digest = DigestScenario.Of(scenario);
    }

    /// <summary>What it was made of.</summary>
    public Scenario Scenario { get; }

    /// <summary>Tells scenarios apart by what bears on play: codes and numbers, not words.</summary>
    public string Digest { get; }

    /// <summary>Movements of a round.</summary>
    public int Movements => DueAt.Length;

    /// <summary>Movements that the agreement asks for, rounded up.</summary>
    public int Target => ((Movements * Scenario.TargetPercent) + 99) / 100;

    /// <summary>All people's seats, those of experts who come later too.</summary>
    public int Seats => 1 + Places + Crew.Clerks + Crew.Experts + Crew.MoreExperts + 2;

    /// <summary>How many services there are.</summary>
    public int Services => ServiceFirst.Length;

    internal int FirstClerk => 1 + Places;

    internal int FirstExpert => FirstClerk + Crew.Clerks;

    internal int DeliverySeat => FirstExpert + Crew.Experts + Crew.MoreExperts;

    internal int SupplierSeat => DeliverySeat + 1;

    internal int Causes => CauseService.Length;

    /// <summary>The board of a scenario without faults (<see cref="CheckScenario"/>); ArgumentException with them.</summary>
    public static Board Of(Scenario scenario) =>
        CheckScenario.Of(scenario) is [var first, ..] ? throw new ArgumentException($"{first.Place}: {first.Words.En}") : new(scenario);

    private static int PlaceOf(IEnumerable<Named> list, string code) => list.Select((one, i) => (one, i)).First(pair => pair.one.Code == code).i;
}
