using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Forms;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Plans;

/// <summary>What a plan must satisfy.</summary>
internal static class PlanCheck
{
    public const string NotPublished = "notPublished";
    public const string NotAscending = "notAscending";
    public const string MayNot = "mayNotJudge";
    public const string CodeTwice = "codeTwice";
    public const int Most = 5_000;
    private const string NotEqualChances = "notEqualChances";
    private const string NotOfCases = "notOfCases";
    private const int MostCuts = 3;
    private const double MostTimes = 20;

    public static async Task<FieldErrors> OfAsync(Db db, Acting acting, PlanDocument plan, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var form = await StoredScorecards.FindAsync(db, acting.CentreId, plan.Form, cancel);
        errors.AddIf(form is null, "plan.form", FieldErrors.UnknownCode);
        errors.AddIf(form is { Published: 0 }, "plan.form", NotPublished);
        errors.Within("plan.size", plan.Size, 1, Most);
        errors.Within("plan.leastPerAgent", plan.LeastPerAgent, 0, 100);
        errors.AddIf(plan.By.Count > MostCuts, "plan.by", "tooMany");
        errors.AddIf(plan.By.Distinct().Count() < plan.By.Count, "plan.by", CodeTwice);
        Bands("plan.hours", plan.Hours, 23, errors);
        Bands("plan.lengths", plan.Lengths, 7200, errors);
        Times("plan.overlongTimes", plan.OverlongTimes, errors);
        Times("plan.cameBackTimes", plan.CameBackTimes, errors);
        errors.Within("plan.shortestTalk", plan.ShortestTalk, 0, 3600);
        errors.Within("plan.dueDays", plan.DueDays, 1, 365);
        errors.Within("plan.appealDays", plan.AppealDays, 1, 90);
        if (plan.Accept is { } accept)
        {
            errors.Within("plan.accept", accept, 0, Math.Max(0, plan.Size - 1));
            // The chances of a sample are known only where each has the same.
            errors.AddIf(plan.Rule != AllocationRule.Proportional || plan.LeastPerAgent > 0 || plan.OverlongTimes > 1 || plan.CameBackTimes > 1, "plan.accept", NotEqualChances);
        }

        if (plan.Of == JudgedKind.Case) OfCases(plan, errors);
        await EvaluatorsAsync(db, acting, plan, errors, cancel);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, Filters(plan).Select(filter => filter.Dim).ToHashSet()))!;
        foreach (var (field, dim, codes) in Filters(plan))
            errors.AddIf(codes?.Any(code => frame.Members[dim].All(member => member.Code != code)) == true, $"plan.{field}", FieldErrors.UnknownCode);
        return errors;
    }

    /// <summary>The members asked for, by cut; cuts of which none are named let every contact through.</summary>
    public static Dictionary<Dim, IReadOnlySet<string>> FiltersOf(PlanDocument plan) =>
        Filters(plan).Where(filter => filter.Codes is { Count: > 0 }).ToDictionary(filter => filter.Dim, filter => (IReadOnlySet<string>)filter.Codes!.ToHashSet());

    /// <summary>Cases have a topic, a channel and a team, and nothing to listen to.</summary>
    private static void OfCases(PlanDocument plan, FieldErrors errors)
    {
        errors.AddIf(plan.By.Any(cut => cut is StratumCut.Region or StratumCut.Product or StratumCut.Queue), "plan.by", NotOfCases);
        errors.AddIf(plan.OnlyRecorded, "plan.onlyRecorded", NotOfCases);
        foreach (var (field, dim, codes) in Filters(plan)) errors.AddIf(codes is { Count: > 0 } && dim is (Dim.Region or Dim.Product or Dim.Queue), $"plan.{field}", NotOfCases);
    }

    private static async Task EvaluatorsAsync(Db db, Acting acting, PlanDocument plan, FieldErrors errors, CancellationToken cancel)
    {
        errors.AddIf(plan.Evaluators.Count == 0, "plan.evaluators", FieldErrors.Required);
        errors.AddIf(plan.Evaluators.Distinct().Count() < plan.Evaluators.Count, "plan.evaluators", CodeTwice);
        var may = (await Members.WhoMayAsync(db, acting.CentreId, Act.QualityEvaluate, cancel)).Select(member => member.Id).ToHashSet();
        errors.AddIf(plan.Evaluators.Any(evaluator => !may.Contains(evaluator)), "plan.evaluators", MayNot);
    }

    private static void Bands(string field, IReadOnlyList<int> bands, int most, FieldErrors errors)
    {
        errors.AddIf(bands.Count is 0 or > 12 || bands.Any(band => band < 1 || band > most), field, FieldErrors.OutOfRange);
        errors.AddIf(bands.Zip(bands.Skip(1)).Any(pair => pair.First >= pair.Second), field, NotAscending);
    }

    private static void Times(string field, double times, FieldErrors errors) => errors.AddIf(!(times is >= 1 and <= MostTimes), field, FieldErrors.OutOfRange);

    private static IEnumerable<(string Field, Dim Dim, IReadOnlyList<string>? Codes)> Filters(PlanDocument plan) =>
    [
        ("queues", Dim.Queue, plan.Queues), ("topics", Dim.Topic, plan.Topics), ("channels", Dim.Channel, plan.Channels),
        ("regions", Dim.Region, plan.Regions), ("products", Dim.Product, plan.Products), ("teams", Dim.Team, plan.Teams),
    ];
}
