using Shouwen.App.Data;
using Shouwen.App.Facts.Designs;
using Shouwen.App.Facts.EventLogs;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Published;

/// <summary>One event of a log that another word has.</summary>
/// <param name="Attributes">In the order of the log's names for them.</param>
public sealed record KeptEvent(string Case, string Activity, DateTimeOffset At, string Who, IReadOnlyList<string> Attributes);

/// <summary>An event log, and how its work was designed.</summary>
public sealed record KeptLog(string Name, string File, string By, IReadOnlyList<string> Attributes, IReadOnlyList<KeptEvent> Events, string DesignName, ProcessPart Design);

/// <summary>Takes an event log and its designed process into a centre.</summary>
public static class KeepEventLog
{
    public static void Add(Db db, TimeProvider time, int centreId, KeptLog kept)
    {
        if (kept.Events.Count == 0) return;
        var log = OrderEvents.Of(
            Coded(kept.Events.Select(one => one.Case)), Coded(kept.Events.Select(one => one.Activity)), [.. kept.Events.Select(one => one.At.ToUnixTimeMilliseconds())],
            resources: Coded(kept.Events.Select(one => one.Who)),
            attributes: [.. kept.Attributes.Select((name, at) => new LogAttribute(name, Coded(kept.Events.Select(one => one.Attributes[at]))))]);
        var (now, id) = (time.GetUtcNow(), NewId.At(time));
        db.Add(new ImportedLog
        {
            Id = id,
            CentreId = centreId,
            Name = kept.Name,
            File = kept.File,
            By = kept.By,
            At = now,
            Events = log.Events,
            Cases = log.Cases.Count,
            Activities = log.Activities.Names.Count,
            RowsLeftOut = 0,
            From = kept.Events.Min(one => one.At).ToUniversalTime(),
            To = kept.Events.Max(one => one.At).ToUniversalTime(),
        });
        db.Add(new LogEvents { LogId = id, Columns = LogCodec.Encode(log) });
        var design = new ProcessDesign { Id = NewId.At(time), CentreId = centreId, Name = kept.DesignName, Revision = 1, ChangedAt = now, ChangedBy = kept.By };
        db.Add(design);
        db.Add(new DesignRevision { DesignId = design.Id, Number = 1, Process = DesignPart.Of(kept.Design).Text(), SavedAt = now, By = kept.By });
    }

    private static CodedColumn Coded(IEnumerable<string> texts)
    {
        var (names, places, codes) = (new List<string>(), new Dictionary<string, int>(), new List<int>());
        foreach (var text in texts)
        {
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
