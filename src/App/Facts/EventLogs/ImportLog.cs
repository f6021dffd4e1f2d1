using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Reading;
using Shouwen.App.Facts.Import.Routes;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Brings a sent file in as an event log, as a job.</summary>
internal static class ImportLog
{
    public const string Kind = "eventLog";
    private const int MostAttributes = 10;
    private const int LongestColumn = 200;

    public sealed record Request(
        [property: JsonRequired] Guid UploadId, [property: JsonRequired] string Name, [property: JsonRequired] string Case, [property: JsonRequired] string Activity, [property: JsonRequired] string Time,
        string? End, string? Resource, IReadOnlyList<string>? Attributes, string? TimeFormat);

    public sealed record Response(Guid JobId);

    /// <summary>What the job tells when it is done.</summary>
    public sealed record Answer(Guid LogId, int Events, int Cases, int Rows, int RowsLeftOut, IReadOnlyDictionary<string, int> LeftOut, IReadOnlyList<string> First);

    public static async Task<Results<Accepted<Response>, ProblemHttpResult>> Handle(IServiceProvider services, Db db, Store store, JobRunner jobs, Acting acting, Request request, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name, ImportedLog.MaxName);
        var spec = Spec(errors, request);
        if (errors.Any) return errors.Problem();
        if (await KeepEventLog.RefusedAsync(db, acting, name, cancel) is { } refused) return refused;
        if (Uploads.Find(store, acting, request.UploadId) is not { } upload) return Uploads.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var root = services.GetRequiredService<IServiceScopeFactory>();
        var id = jobs.RunningOf(acting.CentreId, Kind, upload.Id) ?? jobs.Start(acting, Kind, upload.Name, job => RunAsync(root, store, acting, upload, name, spec with { Zone = zone }, job), upload.Id);
        return TypedResults.Accepted($"/api/jobs/{id}", new Response(id));
    }

    private static EventSpec Spec(FieldErrors errors, Request request)
    {
        var attributes = request.Attributes ?? [];
        errors.AddIf(attributes.Count > MostAttributes, "attributes", FieldErrors.OutOfRange);
        errors.AddIf(request.TimeFormat is { } format && !TimeReader.Names.ContainsKey(format), "timeFormat", FieldErrors.UnknownCode);
        return new(errors.Text("case", request.Case, LongestColumn), errors.Text("activity", request.Activity, LongestColumn), errors.Text("time", request.Time, LongestColumn))
        {
            End = errors.OptionalText("end", request.End, LongestColumn),
            Resource = errors.OptionalText("resource", request.Resource, LongestColumn),
            Attributes = [.. attributes.Select(one => errors.Text("attributes", one, LongestColumn)).Distinct()],
            TimeFormat = request.TimeFormat,
        };
    }

    private static async Task<object> RunAsync(IServiceScopeFactory root, Store store, Acting acting, Upload upload, string name, EventSpec spec, RunningJob job)
    {
        job.Report(0, upload.Bytes, "reading");
        var (file, wrong) = ReadEvents.Of(Uploads.PathOf(store, upload.Id), spec);
        if (file is null) throw new JobRefusedException(new ImportRefusal("facts.eventLogRefused", string.Join(' ', wrong)));
        job.Cancel.ThrowIfCancellationRequested();
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = acting;
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var row = Row(file, acting, upload, name, scope.ServiceProvider.GetRequiredService<TimeProvider>());
        job.Report(upload.Bytes, upload.Bytes, "writing");
        db.Add(row);
        db.Add(new LogEvents { LogId = row.Id, Columns = LogCodec.Encode(file.Log) });
        await db.SaveChangesAsync(job.Cancel);
        Uploads.Remove(store, upload.Id);
        return new Answer(row.Id, row.Events, row.Cases, file.Rows, file.RowsLeftOut, file.LeftOut, file.First);
    }

    private static ImportedLog Row(EventFile file, Acting acting, Upload upload, string name, TimeProvider time)
    {
        var (from, to) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < file.Log.Events; i++) (from, to) = (Math.Min(from, file.Log.Times[i]), Math.Max(to, file.Log.EndOf(i)));
        return new()
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Name = name,
            File = upload.Name,
            By = acting.Name,
            At = time.GetUtcNow(),
            Events = file.Log.Events,
            Cases = file.Log.Cases.Count,
            Activities = file.Log.Activities.Names.Count,
            RowsLeftOut = file.RowsLeftOut,
            From = DateTimeOffset.FromUnixTimeMilliseconds(from),
            To = DateTimeOffset.FromUnixTimeMilliseconds(to),
        };
    }
}
