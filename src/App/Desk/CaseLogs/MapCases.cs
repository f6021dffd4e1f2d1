using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.CaseLogs;

/// <summary>Makes an event log of the cases of a period, to be drawn as a process map; as a job.</summary>
internal static class MapCases
{
    private const string Kind = "eventLog";
    private const int MostEvents = 2_000_000;

    public sealed record Request([property: JsonRequired] string Name, DateOnly? From, DateOnly? To, string? Type, string? Language);

    public sealed record Response(Guid JobId);

    public static async Task<Results<Accepted<Response>, ProblemHttpResult>> Handle(IServiceScopeFactory root, Db db, JobRunner jobs, Acting acting, Request request, CancellationToken cancel)
    {
        if (acting.ScopeOf(Act.DeskView) == Scope.None) return Problem.Forbidden("access.forbidden", "Your role does not allow this.");
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name, KeepEventLog.MaxName);
        if (await CaseLogPeriod.ReadAsync(db, acting, request.From, request.To, request.Type, request.Language, errors, cancel) is not { } period) return errors.Problem();
        if (await KeepEventLog.RefusedAsync(db, acting, name, cancel) is { } refused) return refused;
        if (!await period.Cases(db, acting).AnyAsync(cancel)) return Problem.Conflict("desk.noCasesThen", "No case was opened in this period. Choose another.");
        var id = jobs.Start(acting, Kind, name, job => RunAsync(root, acting, name, period, job));
        return TypedResults.Accepted($"/api/jobs/{id}", new Response(id));
    }

    private static async Task<object> RunAsync(IServiceScopeFactory root, Acting acting, string name, CaseLogPeriod period, RunningJob job)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = acting;
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        // Two that were sent at once.
        if (await KeepEventLog.RefusedAsync(db, acting, name, job.Cancel) is not null) throw new JobRefusedException(new ImportRefusal("desk.logMadeMeanwhile", "Another log was made meanwhile: the name is taken, or there are too many."));
        var (events, total) = (new List<KeptEvent>(), await period.Cases(db, acting).CountAsync(job.Cancel));
        var cases = 0;
        await foreach (var part in ReadCaseEvents.PartsAsync(db, acting, period, job.Cancel))
        {
            events.AddRange(part.Select(one => new KeptEvent($"{one.Case}", one.Activity, one.At, one.Who ?? "", [one.Kind, one.Topic ?? "", one.Priority, one.Team ?? ""])));
            if (events.Count > MostEvents) throw new JobRefusedException(new ImportRefusal("desk.tooManyEvents", $"There are more than {MostEvents} events: choose a shorter period or one kind of case."));
            job.Report(cases += part.Select(one => one.Case).Distinct().Count(), total, "records");
        }

        var made = KeepEventLog.Add(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), acting.CentreId, new(name, period.Words.Source, acting.Name, period.Words.Columns, events));
        await db.SaveChangesAsync(job.Cancel);
        return new MadeLog(made!.Value, events.Count, cases, 0, []);
    }
}

/// <summary>What the job tells when it is done, as that of an imported file does.</summary>
internal sealed record MadeLog(Guid LogId, int Events, int Cases, int RowsLeftOut, IReadOnlyList<string> First);
