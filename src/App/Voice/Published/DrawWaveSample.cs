using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Published;

/// <summary>What the command line asks for.</summary>
/// <param name="List">A file of customers, where they are not those who contacted the centre.</param>
/// <param name="Number">That the draw is to have: a command that runs twice draws once. Null for the next.</param>
/// <param name="Root">What the addresses begin with.</param>
/// <param name="File">Where the people drawn and their addresses go, as CSV or XLSX. Null for a look at what a draw would do.</param>
public sealed record DrawCommand(string Wave, SamplePlan Plan, string? List, int? Number, string Root, string? File);

/// <param name="Number">Null where nothing was drawn.</param>
public sealed record DrawAnswer(SamplePreview Preview, int? Number, int? Drawn);

/// <summary>The door for draws, for callers without a browser: the same plan, the same people.</summary>
public static class DrawWaveSample
{
    public static async Task<(DrawAnswer? Answer, IReadOnlyList<string> Refused, FieldErrors Errors)> RunAsync(IServiceProvider services, Acting by, DrawCommand command, CancellationToken cancel)
    {
        var (db, store, time) = (services.GetRequiredService<Db>(), services.GetRequiredService<Store>(), services.GetRequiredService<TimeProvider>());
        services.GetRequiredService<CurrentActing>().Acting = by;
        if (await StoredWaves.FindAsync(db, by.CentreId, command.Wave, cancel) is not { } wave) return Refused($"There is no wave {command.Wave}.");
        var (asked, problem) = await SampleRequest.OfAsync(wave, command.Plan, command.List, db, store, services.GetRequiredService<LatestContacts>(), time, cancel);
        if (asked is null) return Refused(problem!);
        var preview = await PreviewSample.OfAsync(asked, db, cancel);
        if (command.File is not { } path) return (new(preview, null, null), [], new());
        var number = command.Number ?? await DrawSample.NextAsync(db, wave.Id, cancel);
        var format = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        var part = $"{path}.part";
        var (draw, refusal) = await DrawSample.RunAsync(asked, number, command.Root, db, services.GetRequiredService<Seal>(), time, by, file => File.WriteAllBytes(part, file.Bytes(format)), cancel);
        if (draw is null) return Refused(refusal!);
        File.Move(part, path);
        return (new(preview, draw.Number, draw.Drawn), [], new());
    }

    private static (DrawAnswer?, IReadOnlyList<string>, FieldErrors) Refused(string reason) => (null, [reason], new());

    private static (DrawAnswer?, IReadOnlyList<string>, FieldErrors) Refused(ProblemHttpResult problem)
    {
        if (!problem.ProblemDetails.Extensions.TryGetValue("errors", out var found) || found is not IReadOnlyDictionary<string, string[]> fields) return Refused(problem.ProblemDetails.Detail!);
        var errors = new FieldErrors();
        foreach (var (field, whats) in fields)
            foreach (var what in whats) errors.Add(field, what);
        return (null, [], errors);
    }
}
