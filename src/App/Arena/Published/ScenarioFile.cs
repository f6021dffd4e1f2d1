using Shouwen.App.Files.Published;
using Shouwen.Engines.Arena;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Arena.Published;

/// <summary>A scenario as people write it (YAML): times in seconds, shares from 0 to 1.</summary>
public static class ScenarioFile
{
    private const int Longest = 2 * 1024 * 1024;

    /// <summary>The scenario, or everything that is wrong with it and where.</summary>
    public static (Scenario? Scenario, IReadOnlyList<ScenarioProblem> Wrong) Read(string yaml)
    {
        if (yaml.Length > Longest) return (null, [new("", new($"场景文件最多 {Longest} 个字符。", $"a scenario has at most {Longest} characters."))]);
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<ScenarioText?>(yaml) ?? new();
            var needs = new YamlNeeds();
            var scenario = Of(text, needs);
            IReadOnlyList<ScenarioProblem> wrong = needs.Missing.Count > 0 ? needs.Missing : CheckScenario.Of(scenario);
            return wrong.Count > 0 ? (null, wrong) : (scenario, []);
        }
        catch (YamlException failure)
        {
            var said = YamlFault.Say(failure, KeysOf);
            return (null, [new("", new($"这不是可读的 YAML：{said}", said))]);
        }
    }

    /// <summary>Reasons as lines: place, then what is wrong.</summary>
    public static IEnumerable<string> Say(IEnumerable<ScenarioProblem> wrong) => wrong.Select(one => one.Place.Length == 0 ? one.Words.En : $"{one.Place}: {one.Words.En}");

    private static IReadOnlyList<string> KeysOf(string type) =>
        typeof(ScenarioText).Assembly.GetType($"{typeof(ScenarioText).Namespace}.{type}") is { } known ? [.. known.GetProperties().Select(one => char.ToLowerInvariant(one.Name[0]) + one.Name[1..])] : [];

    private static Scenario Of(ScenarioText text, YamlNeeds needs) => new()
    {
        Code = needs.Of("code", text.Code, ""),
        Name = WordsText.Of(text.Name),
        About = WordsText.Of(text.About),
        Unit = WordsText.Of(text.Unit),
        Units = WordsText.Of(text.Units ?? text.Unit),
        Currency = needs.Of("currency", text.Currency, ""),
        TargetPercent = needs.Whole("targetPercent", text.TargetPercent),
        Places = [.. needs.Items("places", text.Places).Select(one => new Place(one.Code ?? "", WordsText.Of(one.Name), Words(one.Routes)))],
        Phases = [.. needs.Items("phases", text.Phases).Select(one => new Named(one.Code ?? "", WordsText.Of(one.Name)))],
        Schedule = ScheduleOf(needs.Of("schedule", text.Schedule, new()), needs),
        Services = [.. needs.Items("services", text.Services).Select((one, i) => ServiceOf($"services[{i}]", one, needs))],
        Faults = [.. needs.Items("faults", text.Faults).Select((one, i) => FaultsOf($"faults[{i}]", one, needs))],
        Form = [.. needs.Items("form", text.Form).Select((one, i) => FieldOf($"form[{i}]", one, needs))],
        Roles = RolesOf(text.Roles ?? [], needs),
        Crew = CrewOf(needs.Of("crew", text.Crew, new()), needs),
        Times = TimesOf(needs.Of("times", text.Times, new()), needs),
        Chances = ChancesOf(needs.Of("chances", text.Chances, new()), needs),
        Money = MoneyOf(needs.Of("money", text.Money, new()), needs),
        Rounds = [.. needs.Items("rounds", text.Rounds).Select((one, i) => RoundOf($"rounds[{i}]", one, needs))],
    };

    private static IReadOnlyList<Phrase> Words(List<WordsText>? list) => [.. (list ?? []).Select(WordsText.Of)];

    private static Schedule ScheduleOf(ScheduleText text, YamlNeeds needs) => new(
        needs.Whole("schedule.perPlace", text.PerPlace), needs.Thousandths("schedule.first", text.First), needs.Thousandths("schedule.step", text.Step), needs.Thousandths("schedule.every", text.Every), needs.Thousandths("schedule.hold", text.Hold));

    private static Service ServiceOf(string place, ServiceText text, YamlNeeds needs) => new(
        text.Code ?? "", WordsText.Of(text.Name), needs.Of($"{place}.blocks", text.Blocks, []), needs.Whole($"{place}.reach", text.Reach), needs.Whole($"{place}.priority", text.Priority), needs.Whole($"{place}.weight", text.Weight), text.Needs ?? []);

    private static ServiceFaults FaultsOf(string place, FaultsText text, YamlNeeds needs) => new(
        needs.Of($"{place}.service", text.Service, ""), Words(text.Symptoms),
        [.. needs.Items($"{place}.tests", text.Tests).Select((one, i) => new FaultTest(one.Code ?? "", WordsText.Of(one.Name), needs.Thousandths($"{place}.tests[{i}].seconds", one.Seconds)))],
        [.. needs.Items($"{place}.solutions", text.Solutions).Select(one => new Solution(one.Code ?? "", WordsText.Of(one.Name), Words(one.Steps)))],
        [.. needs.Items($"{place}.causes", text.Causes).Select((one, i) => CauseOf($"{place}.causes[{i}]", one, needs))]);

    private static Cause CauseOf(string place, CauseText text, YamlNeeds needs) => new(
        text.Code ?? "", WordsText.Of(text.Name), needs.Whole($"{place}.symptom", text.Symptom) - 1, WordsText.Of(text.Clue), needs.Of($"{place}.tests", text.Tests, []), needs.Of($"{place}.solution", text.Solution, ""), text.Other);

    private static FormField FieldOf(string place, FieldText text, YamlNeeds needs)
    {
        if (!Enum.TryParse<FormFieldKind>(text.Kind, ignoreCase: true, out var kind) || !(text.Kind ?? "").All(char.IsLetter))
            needs.Missing.Add(new($"{place}.kind", new("只能是 place、service、symptom、detail。", "it is place, service, symptom or detail.")));
        return new(text.Code ?? "", WordsText.Of(text.Name), kind, text.Spoken ?? false, Words(text.Options));
    }

    private static Dictionary<Role, Phrase> RolesOf(Dictionary<string, WordsText?> text, YamlNeeds needs)
    {
        var roles = new Dictionary<Role, Phrase>();
        foreach (var (name, words) in text)
        {
            if (Enum.TryParse<Role>(name, ignoreCase: true, out var role) && name.All(char.IsLetter)) roles[role] = WordsText.Of(words);
            else needs.Missing.Add(new($"roles.{name}", new("没有这个角色。", "there is no such role.")));
        }

        return roles;
    }

    private static Crew CrewOf(CrewText text, YamlNeeds needs) => new(needs.Whole("crew.clerks", text.Clerks), needs.Whole("crew.experts", text.Experts), needs.Whole("crew.moreExperts", text.MoreExperts));

    private static Times TimesOf(TimesText text, YamlNeeds needs) => new()
    {
        Round = needs.Thousandths("times.round", text.Round),
        Decay = needs.ThreeTimes("times.decay", text.Decay),
        Limits = needs.ThreeTimes("times.limits", text.Limits),
        FirstFault = needs.Thousandths("times.firstFault", text.FirstFault),
        GapFirst = needs.Thousandths("times.gapFirst", text.GapFirst),
        GapLast = needs.Thousandths("times.gapLast", text.GapLast),
        LookUp = needs.Thousandths("times.lookUp", text.LookUp),
        Clarify = needs.Thousandths("times.clarify", text.Clarify),
        Verify = needs.Thousandths("times.verify", text.Verify),
        Rejection = needs.Thousandths("times.rejection", text.Rejection),
        Repair = needs.Thousandths("times.repair", text.Repair),
        Delivery = needs.Thousandths("times.delivery", text.Delivery),
        Write = needs.Thousandths("times.write", text.Write),
        Switch = needs.Thousandths("times.switch", text.Switch),
        Interruption = needs.Thousandths("times.interruption", text.Interruption),
    };

    private static Chances ChancesOf(ChancesText text, YamlNeeds needs) => new()
    {
        Repeat = needs.Thousandths("chances.repeat", text.Repeat),
        Other = needs.Thousandths("chances.other", text.Other),
        MirrorWorks = needs.Thousandths("chances.mirrorWorks", text.MirrorWorks),
        Foresee = needs.Thousandths("chances.foresee", text.Foresee),
        Joint = needs.Thousandths("chances.joint", text.Joint),
        Newcomer = needs.Thousandths("chances.newcomer", text.Newcomer),
        Tests = needs.Thousandths("chances.tests", text.Tests, 1),
    };

    private static Money MoneyOf(MoneyText text, YamlNeeds needs) => new(
        [.. needs.Of("money.prices", text.Prices, []).Select((one, i) => needs.Whole($"money.prices[{i}]", one))], needs.Whole("money.mirror", text.Mirror), needs.Whole("money.mostMirrors", text.MostMirrors),
        needs.Whole("money.earns", text.Earns), needs.Whole("money.minuteLate", text.MinuteLate), needs.Whole("money.cancelled", text.Cancelled));

    private static RoundPlan RoundOf(string place, RoundText text, YamlNeeds needs) => new(
        needs.Whole($"{place}.budget", text.Budget), needs.Thousandths($"{place}.decay", text.Decay, 1),
        text.First is { } first ? PlannedOf($"{place}.first", first, needs) : null, [.. needs.Items($"{place}.faults", text.Faults ?? []).Select((one, i) => PlannedOf($"{place}.faults[{i}]", one, needs))]);

    private static PlannedFault PlannedOf(string place, PlannedText text, YamlNeeds needs) => new(
        needs.Thousandths($"{place}.at", text.At), needs.Of($"{place}.service", text.Service, ""), text.Cause, needs.Whole($"{place}.place", text.Place) - 1);
}
