namespace Shouwen.App.Arena.Published;

/// <summary>A scenario's YAML, key by key.</summary>
internal sealed class ScenarioText
{
    public string? Code { get; set; }
    public WordsText? Name { get; set; }
    public WordsText? About { get; set; }
    public WordsText? Unit { get; set; }
    public WordsText? Units { get; set; }
    public string? Currency { get; set; }
    public long? TargetPercent { get; set; }
    public List<PlaceText>? Places { get; set; }
    public List<NamedText>? Phases { get; set; }
    public ScheduleText? Schedule { get; set; }
    public List<ServiceText>? Services { get; set; }
    public List<FaultsText>? Faults { get; set; }
    public List<FieldText>? Form { get; set; }
    public Dictionary<string, WordsText?>? Roles { get; set; }
    public CrewText? Crew { get; set; }
    public TimesText? Times { get; set; }
    public ChancesText? Chances { get; set; }
    public MoneyText? Money { get; set; }
    public List<RoundText>? Rounds { get; set; }
}

internal class NamedText
{
    public string? Code { get; set; }
    public WordsText? Name { get; set; }
}

internal sealed class PlaceText : NamedText
{
    public List<WordsText>? Routes { get; set; }
}

internal sealed class ScheduleText
{
    public long? PerPlace { get; set; }
    public decimal? First { get; set; }
    public decimal? Step { get; set; }
    public decimal? Every { get; set; }
    public decimal? Hold { get; set; }
}

internal sealed class ServiceText : NamedText
{
    public List<string>? Blocks { get; set; }
    public long? Reach { get; set; }
    public long? Priority { get; set; }
    public long? Weight { get; set; }
    public List<string>? Needs { get; set; }
}

internal sealed class FaultsText
{
    public string? Service { get; set; }
    public List<WordsText>? Symptoms { get; set; }
    public List<TestText>? Tests { get; set; }
    public List<SolutionText>? Solutions { get; set; }
    public List<CauseText>? Causes { get; set; }
}

internal sealed class TestText : NamedText
{
    public decimal? Seconds { get; set; }
}

internal sealed class SolutionText : NamedText
{
    public List<WordsText>? Steps { get; set; }
}

internal sealed class CauseText : NamedText
{
    /// <summary>Which of the symptoms, from 1.</summary>
    public long? Symptom { get; set; }
    public WordsText? Clue { get; set; }
    public List<string>? Tests { get; set; }
    public string? Solution { get; set; }
    public string? Other { get; set; }
}

internal sealed class FieldText : NamedText
{
    public string? Kind { get; set; }
    public bool? Spoken { get; set; }
    public List<WordsText>? Options { get; set; }
}

internal sealed class CrewText
{
    public long? Clerks { get; set; }
    public long? Experts { get; set; }
    public long? MoreExperts { get; set; }
}

internal sealed class TimesText
{
    public decimal? Round { get; set; }
    public List<decimal>? Decay { get; set; }
    public List<decimal>? Limits { get; set; }
    public decimal? FirstFault { get; set; }
    public decimal? GapFirst { get; set; }
    public decimal? GapLast { get; set; }
    public decimal? LookUp { get; set; }
    public decimal? Clarify { get; set; }
    public decimal? Verify { get; set; }
    public decimal? Rejection { get; set; }
    public decimal? Repair { get; set; }
    public decimal? Delivery { get; set; }
    public decimal? Write { get; set; }
    public decimal? Switch { get; set; }
    public decimal? Interruption { get; set; }
}

internal sealed class ChancesText
{
    public decimal? Repeat { get; set; }
    public decimal? Other { get; set; }
    public decimal? MirrorWorks { get; set; }
    public decimal? Foresee { get; set; }
    public decimal? Joint { get; set; }
    public decimal? Newcomer { get; set; }
    public decimal? Tests { get; set; }
}

internal sealed class MoneyText
{
    public List<long>? Prices { get; set; }
    public long? Mirror { get; set; }
    public long? MostMirrors { get; set; }
    public long? Earns { get; set; }
    public long? MinuteLate { get; set; }
    public long? Cancelled { get; set; }
}

internal sealed class RoundText
{
    public long? Budget { get; set; }
    public decimal? Decay { get; set; }
    public PlannedText? First { get; set; }
    public List<PlannedText>? Faults { get; set; }
}

internal sealed class PlannedText
{
    public decimal? At { get; set; }
    public string? Service { get; set; }
    public string? Cause { get; set; }

    /// <summary>Which of the places, from 1.</summary>
    public long? Place { get; set; }
}
