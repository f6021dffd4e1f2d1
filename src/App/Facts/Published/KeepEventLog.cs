using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Designs;
using Shouwen.App.Facts.EventLogs;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Published;

/// <summary>One event of a log that another word has.</summary>
/// <param name="Attributes">In the order of the log's names for them.</param>
public sealed record KeptEvent(string Case, string Activity, DateTimeOffset At, string Who, IReadOnlyList<string> Attributes);

/// <summary>An event log that another word has, and how its work was designed where that is known.</summary>
/// <param name="File">Where it comes from.</param>
public sealed record KeptLog(string Name, string File, string By, IReadOnlyList<string> Attributes, IReadOnlyList<KeptEvent> Events, string? DesignName = null, ProcessPart? Design = null);

/// <summary>Takes an event log and its designed process into a centre.</summary>
public static class KeepEventLog
{
    public const int MaxName = ImportedLog.MaxName;
    private const int MostLogs = 50;

    /// <summary>Why a centre takes no further log of this name; null where it does.</summary>
    public static async Task<ProblemHttpResult?> RefusedAsync(Db db, Acting acting, string name, CancellationToken cancel)
    {
        if (await StoredLogs.Of(db, acting).AnyAsync(row => row.Name == name, cancel)) return Problem.Invalid("name", "nameTaken");
        return await StoredLogs.Of(db, acting).CountAsync(cancel) >= MostLogs ? Problem.Conflict("facts.tooManyEventLogs", $"A centre has at most {MostLogs} event logs: delete one first.") : null;
    }

    /// <summary>Saved by the caller. The id of the log; null where nothing happened that could be kept.</summary>
    public static Guid? Add(Db db, TimeProvider time, int centreId, KeptLog kept)
    {
        if (kept.Events.Count == 0) return null;
        var log = OrderEvents.Of(
            Coded(kept.Events.Select(one => one.Case)), Coded(kept.Events.Select(one => one.Activity)), [.. kept.Events.Select(one => one.At.ToUnixTimeMilliseconds())],
            resources: Coded(kept.Events.Select(one => one.Who)),
            attributes: [.. kept.Attributes.Select((name, at) => new LogAttribute(name, Coded(kept.Events.Select(one => one.Attributes[at]))))]);
        var id = NewId.At(time);
        db.Add(new ImportedLog
        {
            Id = id,
            CentreId = centreId,
            Name = kept.Name,
            File = kept.File,
            By = kept.By,
            At = time.GetUtcNow(),
            Events = log.Events,
            Cases = log.Cases.Count,
            Activities = log.Activities.Names.Count,
            RowsLeftOut = 0,
            From = kept.Events.Min(one => one.At).ToUniversalTime(),
            To = kept.Events.Max(one => one.At).ToUniversalTime(),
        });
        db.Add(new LogEvents { LogId = id, Columns = LogCodec.Encode(log) });
        if (kept is { DesignName: { } designed, Design: { } process }) AddDesign(db, time, centreId, designed, kept.By, process);
        return id;
    }

    private static void AddDesign(Db db, TimeProvider time, int centreId, string name, string by, ProcessPart process)
    {
        var now = time.GetUtcNow();
        var design = new ProcessDesign { Id = NewId.At(time), CentreId = centreId, Name = name, Revision = 1, ChangedAt = now, ChangedBy = by };
        db.Add(design);
        db.Add(new DesignRevision { DesignId = design.Id, Number = 1, Process = DesignPart.Of(process).Text(), SavedAt = now, By = by });
    }

    /// <summary>An empty text is none.</summary>
    private static CodedColumn Coded(IEnumerable<string> texts)
    {
        var (names, places, codes) = (new List<string>(), new Dictionary<string, int>(), new List<int>());
        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                codes.Add(-1);
                continue;
            }

            if (!places.TryGetValue(text, out var place))
            {
                places[text] = place = names.Count;
                names.Add(text);
            }

            codes.Add(place);
        }

        return new(names, [.. codes]);
    }
}
