using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Centres;

/// <summary>What the codes of a form stand for: asked one by one for one form, known beforehand for a file of them.</summary>
internal abstract class Codes
{
    public abstract Task<int?> IdAsync<T>(string code) where T : Dimension;

    /// <summary>The node above this one; null at the top.</summary>
    public abstract Task<int?> ParentAsync<T>(int id) where T : Dimension, INode;

    public abstract Task<bool> KnowsCalendarAsync(string code);
}

/// <summary>Asks the store.</summary>
internal sealed class StoredCodes(Db db, int centreId, CancellationToken cancel) : Codes
{
    public override Task<int?> IdAsync<T>(string code) =>
        db.Set<T>().Where(row => row.CentreId == centreId && row.Code == code).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancel);

    public override Task<int?> ParentAsync<T>(int id) =>
        db.Set<T>().Where(row => row.Id == id).Select(row => row.ParentId).SingleOrDefaultAsync(cancel);

    public override Task<bool> KnowsCalendarAsync(string code) => CalendarCodes.KnowsAsync(db, centreId, code, cancel);
}

/// <summary>Knows the rows of the kind that is being written, as they stand by now, and reads those of another kind once.</summary>
internal sealed class LoadedCodes<TRow>(Db db, int centreId, IReadOnlyDictionary<string, TRow> rows, CancellationToken cancel) : Codes
    where TRow : Dimension
{
    private readonly Dictionary<int, TRow> byId = rows.Values.ToDictionary(row => row.Id);
    private readonly Dictionary<Type, Dictionary<string, int>> others = [];
    private readonly Dictionary<string, bool> calendars = [];

    /// <summary>A row that got its id only now.</summary>
    public void Saved(TRow row) => byId[row.Id] = row;

    public override async Task<int?> IdAsync<T>(string code)
    {
        if (typeof(T) == typeof(TRow)) return rows.GetValueOrDefault(code)?.Id;
        if (!others.TryGetValue(typeof(T), out var ids))
            others[typeof(T)] = ids = await db.Set<T>().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Code, row => row.Id, cancel);
        return ids.TryGetValue(code, out var id) ? id : null;
    }

    public override Task<int?> ParentAsync<T>(int id) => Task.FromResult(((INode)(object)byId[id]).ParentId);

    public override async Task<bool> KnowsCalendarAsync(string code)
    {
        if (!calendars.TryGetValue(code, out var isKnown)) calendars[code] = isKnown = await CalendarCodes.KnowsAsync(db, centreId, code, cancel);
        return isKnown;
    }
}
