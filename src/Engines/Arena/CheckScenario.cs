namespace Shouwen.Engines.Arena;

/// <summary>Whether a scenario can be played; every fault with its place in the file.</summary>
public static class CheckScenario
{
    private const int MostPlaces = 32;
    private const int MostPhases = 8;
    private const int MostServices = 200;
    private const int MostFields = 8;
    private const int MostOptions = 250;
    private const int MostTests = 16;
    private const int MostMovements = 2000;
    private const int MostPeople = 60;
    private const int Hours = 8 * 3_600_000;

    /// <summary>Everything that is wrong; empty when it can be played.</summary>
    public static IReadOnlyList<ScenarioProblem> Of(Scenario scenario)
    {
        var found = new Problems();
        found.Unless(IsCode(scenario.Code), "code", "写一个小写英文代码，如 market。", "write a code in small letters, such as market.");
        found.Words("name", scenario.Name);
        found.Words("unit", scenario.Unit);
        found.Words("units", scenario.Units);
        CodesAndNames(found, "places", scenario.Places, 1, MostPlaces);
        CodesAndNames(found, "phases", scenario.Phases, 1, MostPhases);
        CodesAndNames(found, "services", scenario.Services, 1, MostServices);
        CodesAndNames(found, "form", scenario.Form, 1, MostFields);
        CheckSchedule(found, scenario);
        for (var i = 0; i < scenario.Services.Count; i++) CheckService(found, $"services[{i}]", scenario, scenario.Services[i]);
        for (var i = 0; i < scenario.Form.Count; i++) CheckField(found, $"form[{i}]", scenario.Form[i]);
        for (var i = 0; i < scenario.Faults.Count; i++) CheckFaults(found, $"faults[{i}]", scenario, scenario.Faults[i], scenario.Faults.Take(i));
        CheckNumbers(found, scenario);
        found.Unless(scenario.Rounds.Count is >= 1 and <= 20, "rounds", "要有 1 到 20 轮。", "there are 1 to 20 rounds.");
        for (var i = 0; i < scenario.Rounds.Count; i++) CheckRound(found, $"rounds[{i}]", scenario, scenario.Rounds[i]);
        foreach (var role in Enum.GetValues<Role>()) found.Unless(scenario.Roles.ContainsKey(role), $"roles.{char.ToLowerInvariant($"{role}"[0])}{$"{role}"[1..]}", "缺少这个角色的名称。", "this role has no name.");
        return found.List;
    }

    private static void CheckSchedule(Problems found, Scenario scenario)
    {
        var schedule = scenario.Schedule;
        found.Unless(schedule.PerPlace >= 1 && (long)schedule.PerPlace * scenario.Places.Count <= MostMovements, "schedule.perPlace", $"每轮合计 1 到 {MostMovements} 个。", $"a round has 1 to {MostMovements} in all.");
        found.Unless(schedule is { First: >= 0, Step: >= 0, Every: > 0, Hold: > 0 } && Math.Max(Math.Max(schedule.First, schedule.Step), Math.Max(schedule.Every, schedule.Hold)) <= Hours, "schedule", "时间不能为负，every 和 hold 要大于 0。", "times are not negative, every and hold above 0.");
        var last = schedule.First + ((long)schedule.Step * (scenario.Places.Count - 1)) + ((long)schedule.Every * (schedule.PerPlace - 1));
        found.Unless(last < scenario.Times.Round, "schedule.every", $"最后一个在 {last / 1000} 秒，一轮只有 {scenario.Times.Round / 1000} 秒。", $"the last is due at {last / 1000} s, and a round has {scenario.Times.Round / 1000} s.");
    }

    private static void CheckService(Problems found, string place, Scenario scenario, Service service)
    {
        found.Unless(service.Blocks.Count > 0, $"{place}.blocks", "至少影响一种。", "it blocks at least one phase.");
        Known(found, $"{place}.blocks", service.Blocks, scenario.Phases);
        Known(found, $"{place}.needs", service.Needs, scenario.Form);
        found.Unless(service.Reach >= 1 && service.Reach <= scenario.Places.Count, $"{place}.reach", $"要在 1 到 {scenario.Places.Count} 之间。", $"it is from 1 to {scenario.Places.Count}.");
        found.Unless(service.Priority is >= 1 and <= Board.Priorities, $"{place}.priority", "只能是 1、2、3。", "it is 1, 2 or 3.");
        found.Unless(service.Weight is >= 0 and <= 1_000_000, $"{place}.weight", "不能为负。", "it is not negative.");
        found.Unless(scenario.Faults.Any(one => one.Service == service.Code), place, $"faults 里没有 {service.Code} 的故障。", $"there are no faults of {service.Code}.");
    }

    private static void CheckField(Problems found, string place, FormField field) =>
        found.Unless(field.Kind == FormFieldKind.Detail ? field.Options.Count is >= 2 and <= MostOptions : field.Options.Count == 0, $"{place}.options", $"detail 要有 2 到 {MostOptions} 个选项，其他没有选项。", $"a detail has 2 to {MostOptions} options, other kinds have none.");

    private static void CheckFaults(Problems found, string place, Scenario scenario, ServiceFaults faults, IEnumerable<ServiceFaults> earlier)
    {
        Known(found, $"{place}.service", [faults.Service], scenario.Services);
        found.Unless(earlier.All(one => one.Service != faults.Service), $"{place}.service", $"{faults.Service} 出现了两次。", $"{faults.Service} is there twice.");
        found.Unless(faults.Symptoms.Count is >= 1 and <= MostOptions, $"{place}.symptoms", "至少写一个现象。", "give at least one symptom.");
        CodesAndNames(found, $"{place}.tests", faults.Tests, 1, MostTests);
        CodesAndNames(found, $"{place}.solutions", faults.Solutions, 2, MostOptions);
        CodesAndNames(found, $"{place}.causes", faults.Causes, 1, MostOptions);
        for (var i = 0; i < faults.Tests.Count; i++) found.Unless(faults.Tests[i].Time is > 0 and <= Hours, $"{place}.tests[{i}].seconds", "要大于 0。", "it is above 0.");
        for (var i = 0; i < faults.Causes.Count; i++) CheckCause(found, $"{place}.causes[{i}]", faults, faults.Causes[i]);
    }

    private static void CheckCause(Problems found, string place, ServiceFaults faults, Cause cause)
    {
        found.Words($"{place}.clue", cause.Clue);
        found.Unless(cause.Symptom >= 0 && cause.Symptom < faults.Symptoms.Count, $"{place}.symptom", $"要在 1 到 {faults.Symptoms.Count} 之间。", $"it is from 1 to {faults.Symptoms.Count}.");
        found.Unless(cause.Tests.Count > 0, $"{place}.tests", "至少有一项检测能查出它。", "at least one test concludes it.");
        Known(found, $"{place}.tests", cause.Tests, faults.Tests);
        Known(found, $"{place}.solution", [cause.Solution], faults.Solutions);
        if (cause.Other is { } other) Known(found, $"{place}.other", [other], faults.Solutions);
        found.Unless(cause.Other != cause.Solution, $"{place}.other", "要和 solution 不同。", "it differs from solution.");
        found.Unless(faults.Solutions.All(one => one.Code != cause.Code), $"{place}.code", "原因和办法不能同名，否则办法会泄露原因。", "causes and solutions do not share codes: it would give the cause away.");
    }

    private static void CheckNumbers(Problems found, Scenario scenario)
    {
        var (crew, times, chances, money) = (scenario.Crew, scenario.Times, scenario.Chances, scenario.Money);
        found.Unless(crew is { Clerks: >= 1, Experts: >= 1, MoreExperts: >= 0 } && (long)crew.Clerks + crew.Experts + crew.MoreExperts <= MostPeople, "crew", $"至少一名服务台职员、一名专家，合计最多 {MostPeople} 人。", $"at least one clerk and one expert, at most {MostPeople} in all.");
        foreach (var (name, list) in new[] { ("times.decay", times.Decay), ("times.limits", times.Limits), ("money.prices", money.Prices) })
            found.Unless(list.Count == Board.Priorities && list.All(one => one is >= 0 and <= 1_000_000_000), name, $"按优先级给出 {Board.Priorities} 个数。", $"give {Board.Priorities} numbers, one a priority.");
        foreach (var (name, time) in new[] { ("round", times.Round), ("gapFirst", times.GapFirst), ("gapLast", times.GapLast), ("lookUp", times.LookUp), ("clarify", times.Clarify), ("verify", times.Verify), ("repair", times.Repair), ("delivery", times.Delivery), ("write", times.Write), ("switch", times.Switch) })
            found.Unless(time is > 0 and <= Hours, $"times.{name}", "要大于 0，最多 8 小时。", "it is above 0 and at most 8 hours.");
        foreach (var (name, time) in new[] { ("firstFault", times.FirstFault), ("rejection", times.Rejection), ("interruption", times.Interruption) }) found.Unless(time is >= 0 and <= Hours, $"times.{name}", "不能为负，最多 8 小时。", "it is not negative and at most 8 hours.");
        found.Unless(times.Round / Math.Max(1, Math.Min(times.GapFirst, times.GapLast)) <= Board.MostFaults / 2, "times.gapFirst", $"一轮最多约 {Board.MostFaults / 2} 个故障。", $"a round has at most some {Board.MostFaults / 2} faults.");
        foreach (var (name, share) in new[] { ("repeat", chances.Repeat), ("other", chances.Other), ("mirrorWorks", chances.MirrorWorks), ("foresee", chances.Foresee) })
            found.Unless(share is >= 0 and <= 1000, $"chances.{name}", "要在 0 到 1 之间。", "it is from 0 to 1.");
        foreach (var (name, factor) in new[] { ("joint", chances.Joint), ("newcomer", chances.Newcomer), ("tests", chances.Tests) }) found.Unless(factor is > 0 and <= 100_000, $"chances.{name}", "要大于 0。", "it is above 0.");
        found.Unless(scenario.TargetPercent is >= 1 and <= 100, "targetPercent", "要在 1 到 100 之间。", "it is from 1 to 100.");
        found.Unless(money is { Mirror: >= 0, MostMirrors: >= 0, Earns: >= 0, MinuteLate: >= 0, Cancelled: >= 0 }, "money", "不能为负。", "amounts are not negative.");
        found.Unless(scenario.Services.Sum(one => (long)one.Weight) is > 0 and < int.MaxValue, "services", "至少一项服务的 weight 大于 0。", "at least one service has a weight above 0.");
    }

    private static void CheckRound(Problems found, string place, Scenario scenario, RoundPlan round)
    {
        found.Unless(round.Budget >= 0, $"{place}.budget", "不能为负。", "it is not negative.");
        found.Unless(round.Decay is > 0 and <= 10_000, $"{place}.decay", "要大于 0。", "it is above 0.");
        found.Unless(round.Faults.Count <= Board.MostFaults / 2, $"{place}.faults", $"最多 {Board.MostFaults / 2} 个。", $"at most {Board.MostFaults / 2}.");
        if (round.First is { } first) CheckPlanned(found, $"{place}.first", scenario, first);
        for (var i = 0; i < round.Faults.Count; i++) CheckPlanned(found, $"{place}.faults[{i}]", scenario, round.Faults[i]);
        for (var i = 1; i < round.Faults.Count; i++) found.Unless(round.Faults[i].At >= round.Faults[i - 1].At, $"{place}.faults[{i}].at", "按时间先后排列。", "faults stand in the order of time.");
    }

    private static void CheckPlanned(Problems found, string place, Scenario scenario, PlannedFault planned)
    {
        found.Unless(planned.At >= 0 && planned.At < scenario.Times.Round, $"{place}.at", "要在这一轮之内。", "it is within the round.");
        found.Unless(planned.Place >= 0 && planned.Place < scenario.Places.Count, $"{place}.place", "没有这个地点。", "there is no such place.");
        Known(found, $"{place}.service", [planned.Service], scenario.Services);
        if (planned.Cause is { } cause && scenario.Faults.FirstOrDefault(one => one.Service == planned.Service) is { } ways) Known(found, $"{place}.cause", [cause], ways.Causes);
    }

    private static void CodesAndNames(Problems found, string place, IReadOnlyList<Named> list, int least, int most)
    {
        found.Unless(list.Count >= least && list.Count <= most, place, $"要有 {least} 到 {most} 个。", $"there are {least} to {most}.");
        var seen = new HashSet<string>();
        for (var i = 0; i < list.Count; i++)
        {
            found.Unless(IsCode(list[i].Code), $"{place}[{i}].code", $"“{list[i].Code}”不是小写英文代码。", $"“{list[i].Code}” is not a code in small letters.");
            found.Unless(seen.Add(list[i].Code), $"{place}[{i}].code", $"{list[i].Code} 出现了两次。", $"{list[i].Code} is there twice.");
            found.Words($"{place}[{i}].name", list[i].Name);
        }
    }

    private static void Known(Problems found, string place, IEnumerable<string> codes, IReadOnlyList<Named> list)
    {
        foreach (var code in codes) found.Unless(list.Any(one => one.Code == code), place, $"没有 {code}；有 {string.Join("、", list.Take(12).Select(one => one.Code))}。", $"there is no {code}; known are {string.Join(", ", list.Take(12).Select(one => one.Code))}.");
    }

    private static bool IsCode(string code) => code.Length is >= 1 and <= 60 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private sealed class Problems
    {
        public List<ScenarioProblem> List { get; } = [];

        public void Unless(bool holds, string place, string zh, string en)
        {
            if (!holds) List.Add(new(place, new(zh, en)));
        }

        public void Words(string place, Phrase words) => Unless(words.Zh.Trim().Length > 0 && words.En.Trim().Length > 0, place, "要写中文 zh 和英文 en。", "write it in Chinese (zh) and English (en).");
    }
}
