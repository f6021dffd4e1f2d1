namespace Shouwen.Engines.Arena;

/// <summary>A scenario's digest: codes and numbers, in the order of the scenario; a changed word changes nothing.</summary>
internal static class DigestScenario
{
    public static string Of(Scenario scenario)
    {
        var sink = new ByteSink();
        sink.Add(scenario.Code);
        foreach (var list in new IEnumerable<Named>[] { scenario.Places, scenario.Phases, scenario.Services, scenario.Form }) Codes(sink, list);
        var schedule = scenario.Schedule;
        sink.Add(schedule.PerPlace, schedule.First, schedule.Step, schedule.Every, schedule.Hold);
        foreach (var service in scenario.Services) Add(sink, service);
        foreach (var faults in scenario.Faults) Add(sink, faults);
        foreach (var field in scenario.Form) sink.Add((int)field.Kind, field.Spoken ? 1 : 0, field.Options.Count);
        var (crew, times, chances, money) = (scenario.Crew, scenario.Times, scenario.Chances, scenario.Money);
        sink.Add(crew.Clerks, crew.Experts, crew.MoreExperts);
        sink.Add([.. times.Decay, .. times.Limits]);
        sink.Add(times.Round, times.FirstFault, times.GapFirst, times.GapLast, times.LookUp, times.Clarify, times.Verify, times.Rejection, times.Repair, times.Delivery, times.Write, times.Switch, times.Interruption);
        sink.Add(chances.Repeat, chances.Other, chances.MirrorWorks, chances.Foresee, chances.Joint, chances.Newcomer, chances.Tests);
        sink.Add([.. money.Prices]);
        sink.Add(money.Mirror, money.MostMirrors, money.Earns, money.MinuteLate, money.Cancelled, scenario.TargetPercent);
        foreach (var round in scenario.Rounds)
        {
            sink.Add(round.Budget, round.Decay, round.Faults.Count);
            foreach (var planned in round.First is { } first ? round.Faults.Prepend(first) : round.Faults) Add(sink, planned);
        }

        return sink.Digest();
    }

    private static void Add(ByteSink sink, Service service)
    {
        sink.Add(service.Reach, service.Priority, service.Weight, service.Blocks.Count, service.Needs.Count);
        foreach (var code in service.Blocks.Concat(service.Needs)) sink.Add(code);
    }

    private static void Add(ByteSink sink, ServiceFaults faults)
    {
        sink.Add(faults.Service);
        sink.Add(faults.Symptoms.Count);
        Codes(sink, faults.Tests);
        Codes(sink, faults.Solutions);
        Codes(sink, faults.Causes);
        foreach (var test in faults.Tests) sink.Add(test.Time);
        foreach (var cause in faults.Causes)
        {
            sink.Add(cause.Symptom, cause.Tests.Count);
            foreach (var code in cause.Tests) sink.Add(code);
            sink.Add(cause.Solution);
            sink.Add(cause.Other ?? "");
        }
    }

    private static void Add(ByteSink sink, PlannedFault planned)
    {
        sink.Add(planned.At, planned.Place);
        sink.Add(planned.Service);
        sink.Add(planned.Cause ?? "");
    }

    private static void Codes(ByteSink sink, IEnumerable<Named> list)
    {
        sink.Add(list.Count());
        foreach (var one in list) sink.Add(one.Code);
    }
}
