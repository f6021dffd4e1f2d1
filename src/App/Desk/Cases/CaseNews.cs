using System.Globalization;
using Shouwen.App.Data;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Cases;

/// <summary>What people are told of cases: whoever works on one, answers for it, or is asked to.</summary>
internal static class CaseNews
{
    /// <param name="key">What it is the news of; the case is part of the key by itself.</param>
    public static NewNotice Of(DeskCase row, NoticeKind kind, IEnumerable<Guid?> to, string key, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var texts = new Dictionary<string, string> { ["number"] = row.Number.ToString(CultureInfo.InvariantCulture), ["title"] = row.Title };
        foreach (var (name, value) in more)
            if (value is not null) texts[name] = value;
        return new(row.CentreId, kind, [.. to.OfType<Guid>().Distinct()], $"desk/cases/{row.Number}", $"case {row.Id:n} {key}", texts) { TeamId = row.TeamId };
    }

    /// <summary>Warnings go to whoever works on the case, breaches to whoever answers for it too. The once-key is that of the timeline: a level of a round is told once.</summary>
    public static async Task PassedAsync(Db db, TimeProvider time, IReadOnlyCollection<DeskCase> cases, IReadOnlyCollection<(CasePromise Promise, CaseEntry Entry)> told, CancellationToken cancel)
    {
        if (told.Count == 0) return;
        var rows = cases.ToDictionary(row => row.Id);
        await TellPeople.AddAsync(db, time, [.. told.Where(one => rows.ContainsKey(one.Entry.CaseId)).Select(one => Passed(rows[one.Entry.CaseId], one.Promise, one.Entry))], cancel);
    }

    private static NewNotice Passed(DeskCase row, CasePromise promise, CaseEntry entry)
    {
        var isBroken = entry.Kind == CaseEntryKind.Breached;
        var due = (promise.DueAt ?? entry.At).ToString("O", CultureInfo.InvariantCulture);
        IEnumerable<Guid?> to = isBroken ? [row.WorkerId, row.OwnerId] : [row.WorkerId ?? row.OwnerId];
        return Of(row, isBroken ? NoticeKind.PromiseBroken : NoticeKind.PromiseWarned, to, $"{entry.Kind} {entry.About} {entry.At.ToUnixTimeMilliseconds()}", ("promise", promise.Name), ("due", due)) with { IsUrgent = isBroken };
    }
}
