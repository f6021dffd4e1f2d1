using System.Text.Json.Serialization;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Contacts of a period, drawn by lot, to be judged by all of the evaluators.</summary>
public sealed record NewCalibration(
    [property: JsonRequired] string Name, [property: JsonRequired] string Form, [property: JsonRequired] int Contacts, [property: JsonRequired] IReadOnlyList<Guid> Evaluators)
{
    /// <summary>The period; needed unless the contacts are those of a draw, which has one.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public double Limit { get; init; } = 8;

    /// <summary>Code of a sampling plan whose cuts the contacts are to be of; null for all.</summary>
    public string? Plan { get; init; }

    /// <summary>Number of a draw of that plan: just its contacts, or as many of them as are asked for.</summary>
    public int? Draw { get; init; }
    public int? Seed { get; init; }
    public int DueDays { get; init; } = 5;
}

/// <summary>A calibration in a list.</summary>
/// <param name="Mine">Of these contacts, left for the reader to judge.</param>
public sealed record CalibrationCard(int Number, string Name, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int Contacts, int Evaluators, int Done, int Mine, double? Agreement);

/// <param name="Progress">How many contacts each has judged; what they gave is hidden until it is closed.</param>
public sealed record CalibrationForm(
    int Number, string Name, string Form, DateOnly From, DateOnly To, int Seed, int Contacts, double Limit, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<RaterProgress> Progress,
    CalibrationResult? Result);

public sealed record RaterProgress(Guid Evaluator, string Name, int Done, int Left, IReadOnlyList<int> Mine);

/// <summary>How far the evaluators agreed.</summary>
/// <param name="Agreement">Intraclass correlation of single scores, strictness counted; null where it cannot be told.</param>
/// <param name="RaterVariance">Between evaluators, in squared points: what their strictness adds to a score.</param>
/// <param name="ErrorVariance">Of one evaluator, now so and now so.</param>
public sealed record CalibrationResult(
    int Complete, double? Agreement, double? AgreementLow, double? AgreementHigh, double? RaterVariance, double? ErrorVariance, IReadOnlyList<RaterResult> Raters, IReadOnlyList<ItemAgreement> Items,
    IReadOnlyList<CalibratedContact> Contacts);

/// <param name="Shift">Above 0 the evaluator is milder than the others.</param>
/// <param name="Distance">From the others on average; above the limit their scores do not count until the next calibration.</param>
public sealed record RaterResult(Guid Evaluator, string Name, int Judged, double? Mean, double? Shift, double? Low, double? High, double? Distance, bool? Passed);

/// <param name="Alpha">Krippendorff's, of levels in their order; null where nobody differed or nothing was judged twice.</param>
/// <param name="Same">Share of pairs of judgements that are the same.</param>
public sealed record ItemAgreement(string Item, double? Alpha, double? Same, int Contacts);

/// <param name="Scores">In the order of the evaluators; null where it was not judged.</param>
public sealed record CalibratedContact(string Contact, IReadOnlyList<double?> Scores);
