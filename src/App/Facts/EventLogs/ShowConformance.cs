using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Designs;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>A log, or a part of it, beside a designed process: one of the centre's, or one that is given with the question.</summary>
internal static class ShowConformance
{
    private const int MostShown = 50;
    private const int MostMarks = 2000;

    public sealed record Request([property: JsonRequired] string Model);

    /// <param name="Process">What the log was held against.</param>
    /// <param name="Activities">For the map: cases that insert or skip an activity.</param>
    /// <param name="Edges">For the map: cases that leave the design between two events; null is the beginning or the end.</param>
    public sealed record Response(
        int Cases, int FitCases, int DeviatingCases, int NotAligned, double? MeanFitness, double? LogFitness, double? MedianSecondsFitting, double? MedianSecondsDeviating, DesignPart Process,
        IReadOnlyList<DeviationLine> Deviations, IReadOnlyList<WayLine> Variants, IReadOnlyList<ActivityMark> Activities, IReadOnlyList<EdgeMark> Edges);

    /// <param name="MedianSeconds">How long the cases take that do so.</param>
    /// <param name="LongerSeconds">That, less the median of the cases that do as designed; null where there are none.</param>
    public sealed record DeviationLine(AlignedKind Kind, string Activity, string? After, int Cases, int Count, double? MedianSeconds, double? LongerSeconds);

    public sealed record WayLine(int Cases, int? Cost, IReadOnlyList<MoveLine> Moves);

    public sealed record MoveLine(AlignedKind Kind, string Activity);

    public sealed record ActivityMark(string Activity, int Inserted, int Skipped);

    public sealed record EdgeMark(string? From, string? To, int Cases);

    /// <summary>Beside a design of the centre.</summary>
    public static async Task<Results<Ok<Response>, ProblemHttpResult>> OfDesign(
        Guid id, Guid designId, Db db, StoredLogs logs, Acting acting, int? revision, [AsParameters] LogPart part, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        if (await StoredDesigns.RevisionAsync(db, acting, designId, revision, cancel) is not { } design) return StoredDesigns.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        var log = part.Of(whole, zone, errors);
        return errors.Any ? errors.Problem() : Answer(log, design.Read().Process(), cancel);
    }

    /// <summary>Beside a text.</summary>
    public static async Task<Results<Ok<Response>, ProblemHttpResult>> OfText(Guid id, Db db, StoredLogs logs, Acting acting, Request request, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } log) return StoredLogs.NotFound();
        var (model, wrong) = ProcessFile.Read(request.Model);
        return model is null ? Problem.Refused("facts.designRefused", string.Join(' ', wrong)) : Answer(log, model.Process, cancel);
    }

    public static ProblemHttpResult TooLarge() => Problem.Refused(
        "facts.designTooLarge", "Branches that run in parallel share activities, and together have too many states: give what they share names of its own, or make them shorter.");

    private static Results<Ok<Response>, ProblemHttpResult> Answer(EventLog log, ProcessPart process, CancellationToken cancel)
    {
        if (CheckConformance.Of(log, MineProcess.VariantsOf(log), process, cancel) is not { } found) return TooLarge();
        string Name(int place) => found.Names[place];
        string? NameOf(int? place) => place is { } at ? Name(at) : null;
        return TypedResults.Ok(new Response(
            log.Cases.Count, found.FitCases, found.Cases - found.FitCases, log.Cases.Count - found.Cases, found.MeanFitness, found.LogFitness, found.Fitting.Median, found.Deviating.Median, DesignPart.Of(process),
            [.. found.Deviations.Take(MostShown).Select(one => new DeviationLine(one.Kind, Name(one.Activity), NameOf(one.After), one.Cases, one.Count, one.Throughput.Median, one.Throughput.Median - found.Fitting.Median))],
            [.. found.Variants.Take(MostShown).Select(one => new WayLine(one.Variant.Cases.Length, one.Cost, [.. one.Moves.Take(200).Select(move => new MoveLine(move.Kind, Name(move.Activity)))]))],
            [.. MarkDeviations.OnActivities(found).Take(MostMarks).Select(one => new ActivityMark(Name(one.Activity), one.Inserted, one.Skipped))],
            [.. MarkDeviations.OnEdges(found).Take(MostMarks).Select(edge => new EdgeMark(NameOf(edge.From), NameOf(edge.To), edge.Cases))]));
    }
}
