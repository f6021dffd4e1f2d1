using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>A log beside a designed process that is given with the question.</summary>
internal static class ShowConformance
{
    private const int MostShown = 50;

    public sealed record Request([property: JsonRequired] string Model);

    public sealed record Response(
        int Cases, int FitCases, int NotAligned, double? MeanFitness, double? LogFitness, double? MedianSecondsFitting, double? MedianSecondsDeviating, IReadOnlyList<DeviationLine> Deviations, IReadOnlyList<WayLine> Variants);

    public sealed record DeviationLine(AlignedKind Kind, string Activity, string? After, int Cases, int Count, double? MedianSeconds);

    public sealed record WayLine(int Cases, int? Cost, IReadOnlyList<MoveLine> Moves);

    public sealed record MoveLine(AlignedKind Kind, string Activity);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, Db db, StoredLogs logs, Acting acting, Request request, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } log) return StoredLogs.NotFound();
        var (model, wrong) = ProcessFile.Read(request.Model);
        if (model is null) return Problem.Refused("facts.designRefused", string.Join(' ', wrong));
        if (CheckConformance.Of(log, MineProcess.VariantsOf(log), model.Process, cancel) is not { } found)
            return Problem.Refused("facts.designTooLarge", "Branches that run in parallel share activities, and together have too many states: give what they share names of its own, or make them shorter.");
        string Name(int place) => found.Names[place];
        return TypedResults.Ok(new Response(
            log.Cases.Count, found.FitCases, log.Cases.Count - found.Cases, found.MeanFitness, found.LogFitness, found.Fitting.Median, found.Deviating.Median,
            [.. found.Deviations.Take(MostShown).Select(one => new DeviationLine(one.Kind, Name(one.Activity), one.After is { } after ? Name(after) : null, one.Cases, one.Count, one.Throughput.Median))],
            [.. found.Variants.Take(MostShown).Select(one => new WayLine(one.Variant.Cases.Length, one.Cost, [.. one.Moves.Take(200).Select(move => new MoveLine(move.Kind, Name(move.Activity)))]))]));
    }
}
