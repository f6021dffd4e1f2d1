using Shouwen.App.Centres.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Sampling;

/// <summary>What a plan must satisfy before anybody is looked for.</summary>
internal static class SampleCheck
{
    /// <summary>People of one draw: their file is made in memory.</summary>
    public const int Most = 100_000;
    public const int MostRestDays = 3650;
    public const string BeforeFrom = "beforeFrom";
    public const string OnlyOfAList = "onlyOfAList";
    public const string OnlyOfCases = "onlyOfCases";
    public const string SizeOrMargin = "sizeOrMargin";
    private const int LongestSpanDays = 1500;

    public static FieldErrors Of(SamplePlan plan, CentreFrame frame)
    {
        var errors = new FieldErrors();
        if (plan.Source != PeopleFrom.List) Contacts(plan, frame, errors);
        errors.AddIf(plan.Types is { Count: > 0 } && plan.Source != PeopleFrom.Cases, "types", OnlyOfCases);
        errors.AddIf(plan.Send == SendBy.Mail && plan.Source != PeopleFrom.List, "send", OnlyOfAList);
        errors.AddIf(plan.By is not null && StratumOf(plan) is null, "by", FieldErrors.UnknownCode);
        errors.AddIf(plan.Size is null == plan.Margin is null, "size", SizeOrMargin);
        if (plan.Size is { } size) errors.Within("size", size, 1, Most);
        if (plan.Margin is { } margin) errors.Within("margin", margin, 0.1, 50);
        errors.Within("level", plan.Level, 0.5, 0.999);
        errors.Within("deviation", plan.Deviation, 0.1, 50);
        foreach (var (_, deviation) in plan.Deviations ?? new Dictionary<string, double>()) errors.Within("deviations", deviation, 0, 50);
        errors.Within("responseRate", plan.ResponseRate, 0.001, 1);
        errors.Within("least", plan.Least, 0, Most);
        if (plan.RestDays is { } days) errors.Within("restDays", days, 0, MostRestDays);
        return errors;
    }

    public static Dim? StratumOf(SamplePlan plan) =>
        SheetCuts.Dims.Where(dim => string.Equals(dim.ToString(), plan.By, StringComparison.OrdinalIgnoreCase)).Select(dim => (Dim?)dim).SingleOrDefault();

    /// <summary>The members asked for, by cut; cuts of which none are named let everybody through.</summary>
    public static Dictionary<Dim, IReadOnlySet<string>> FiltersOf(SamplePlan plan) =>
        Named(plan).Where(filter => filter.Codes is { Count: > 0 }).ToDictionary(filter => filter.Dim, filter => (IReadOnlySet<string>)filter.Codes!.ToHashSet());

    private static void Contacts(SamplePlan plan, CentreFrame frame, FieldErrors errors)
    {
        errors.AddIf(plan.From is null, "from", FieldErrors.Required);
        errors.AddIf(plan.To is null, "to", FieldErrors.Required);
        errors.AddIf(plan.To < plan.From, "to", BeforeFrom);
        errors.AddIf(plan.To?.DayNumber - plan.From?.DayNumber > LongestSpanDays, "to", FieldErrors.OutOfRange);
        foreach (var (field, dim, codes) in Named(plan))
            errors.AddIf(codes?.Any(code => frame.Members[dim].All(member => member.Code != code)) == true, field, FieldErrors.UnknownCode);
    }

    private static IEnumerable<(string Field, Dim Dim, IReadOnlyList<string>? Codes)> Named(SamplePlan plan) =>
    [
        ("queues", Dim.Queue, plan.Queues), ("topics", Dim.Topic, plan.Topics), ("channels", Dim.Channel, plan.Channels),
        ("regions", Dim.Region, plan.Regions), ("products", Dim.Product, plan.Products),
    ];
}
