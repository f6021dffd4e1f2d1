using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Published;

/// <summary>A figure of surveys that is a metric of the centre.</summary>
public sealed class WaveMetric
{
    private readonly Audience audience;
    private readonly Func<WaveResult, (double? Value, double Answers)> of;
    private readonly Func<WaveResult, string?> scaleOf;

    private WaveMetric(string code, string unit, Audience audience, Func<WaveResult, (double?, double)> of, Func<WaveResult, string?>? scaleOf = null) =>
        (Code, Unit, this.audience, this.of, this.scaleOf) = (code, unit, audience, of, scaleOf ?? (_ => null));

    /// <summary>Not of answers but of promises (<see cref="PromiseFigures"/>): results of waves know nothing of it.</summary>
    public static WaveMetric FollowUpsKept { get; } = new("follow_ups_kept", "ratio", Audience.Customers, _ => (null, 0));

    /// <summary>Not of answers but of the people asked (<see cref="ResponseFigures"/>).</summary>
    public static WaveMetric ResponseRate { get; } = new("response_rate", "ratio", Audience.Customers, _ => (null, 0));

    /// <summary>Higher is better in all of them.</summary>
    public static IReadOnlyList<WaveMetric> All { get; } =
    [
        Index("satisfaction_index", "Satisfaction"), Index("expectation_index", "Expectation"), Index("quality_index", "Quality"), Index("value_index", "Value"),
        Index("complaints_index", "Complaints"), Index("loyalty_index", "Loyalty"), Index("image_index", "Image"),
        new("csat", "ratio", Audience.Customers, result => Measured(result, Measures.Satisfaction, measure => measure.Share), result => ScaleOf(result, Measures.Satisfaction)),
        new("nps", "points", Audience.Customers, result => Measured(result, Measures.Recommendation, measure => measure.Net)),
        new("effort", "score", Audience.Customers, result => Measured(result, Measures.Effort, measure => measure.Mean), result => ScaleOf(result, Measures.Effort)),
        new("resolved", "ratio", Audience.Customers, result => Measured(result, Measures.Resolved, measure => measure.Share)),
        new("service_gap", "score", Audience.Customers, result => (result.Gaps?.All?.Gap.Value, result.Gaps?.All?.Answers ?? 0), ScaleOfGaps),
        Gap("gap_tangibles", "Tangibles"), Gap("gap_reliability", "Reliability"), Gap("gap_responsiveness", "Responsiveness"), Gap("gap_assurance", "Assurance"), Gap("gap_empathy", "Empathy"),
        Index("staff_satisfaction", "StaffSatisfaction", Audience.Staff), Index("staff_staying", "Staying", Audience.Staff),
        FollowUpsKept, ResponseRate,
    ];

    public string Code { get; }

    /// <summary>`points` of 0 to 100 (net promoter score: -100 to 100), `ratio`, or `score` in the points of the question.</summary>
    public string Unit { get; }

    public bool IsOfAnswers => this != FollowUpsKept && this != ResponseRate;

    /// <summary>Whether months count it by agent and by topic.</summary>
    public bool IsByMonth => Enum.GetValues<Measures>().Any(IsBy);

    internal bool IsBy(Measures measure) => Code == measure switch { Measures.Satisfaction => "csat", Measures.Recommendation => "nps", Measures.Effort => "effort", Measures.Resolved => "resolved", _ => "" };

    internal bool IsOf(Audience asked) => asked == audience;

    /// <summary>Null where the survey does not ask it.</summary>
    internal (double? Value, double Answers) Of(WaveResult result) => of(result);

    /// <summary>The scale that the question offers, such as "1-5", where the figure depends on it: what is on different scales is not taken together.</summary>
    internal string? ScaleOf(WaveResult result) => scaleOf(result);

    private static WaveMetric Index(string code, string construct, Audience audience = Audience.Customers) =>
        new(code, "points", audience, result => (result.Model?.Constructs.FirstOrDefault(one => one.Code == construct)?.Index?.Value, result.Answers));

    private static WaveMetric Gap(string code, string dimension) => new(
        code, "score", Audience.Customers,
        result => result.Gaps?.Dimensions.FirstOrDefault(one => one.Code == dimension) is { } gap ? (gap.Gap.Value, gap.Answers) : (null, 0),
        ScaleOfGaps);

    private static (double?, double) Measured(WaveResult result, Measures what, Func<MeasureResult, Estimated?> figure) =>
        result.Measures.FirstOrDefault(measure => measure.Measure == what) is { } found ? (figure(found)?.Value, found.Answers) : (null, 0);

    private static string? ScaleOf(WaveResult result, Measures what) => ScaleOf(result, result.Measures.FirstOrDefault(measure => measure.Measure == what)?.Field);

    private static string? ScaleOfGaps(WaveResult result) => ScaleOf(result, result.Gaps is { Items: [var first, ..] } ? first.Code + SurveyFields.PerceptionEnd : null);

    private static string? ScaleOf(WaveResult result, string? field) =>
        result.Fields.FirstOrDefault(one => one.Code == field) is { Counts: [var least, .., var most] } ? $"{least.Answer}-{most.Answer}" : null;
}
