using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>Puts the rows of a list into the centre's entries of one kind, each by the rules of its form.</summary>
internal sealed class EntryLanding<TRow, TForm>(ListedKind<TRow, TForm> kind, Db db, Acting by)
    where TRow : Dimension
    where TForm : DimensionForm
{
    private const string ParentRefused = "parentRefused";
    private const int BatchSize = 2_000;

    private readonly List<TRow> batch = [];
    private readonly List<string> newCodes = [];
    private Dictionary<string, TRow> rows = [];
    private Dictionary<string, TForm> forms = [];
    private LoadedCodes<TRow> codes = null!;
    private EntryList list = null!;
    private int added;
    private int changed;
    private int unchanged;

    public async Task<ListLoaded> RunAsync(IReadOnlyList<EntryDraft> entries, Action<int, int>? progress, CancellationToken cancel)
    {
        var known = db.Set<TRow>().AsNoTracking().Where(row => row.CentreId == by.CentreId);
        rows = await known.ToDictionaryAsync(row => row.Code, cancel);
        forms = await kind.Forms(db, by, known).ToDictionaryAsync(form => form.Code, cancel);
        codes = new(db, by.CentreId, rows, cancel);
        list = EntryList.Read(entries, rows.ContainsKey);
        await LandAsync(progress, cancel);
        return new(entries.Count, added, changed, unchanged + list.Repeats, newCodes, list.Rejects);
    }

    private async Task LandAsync(Action<int, int>? progress, CancellationToken cancel)
    {
        var levels = typeof(INode).IsAssignableFrom(typeof(TRow)) ? new TreeOrder(list, ParentOf).Levels() : [[.. list.Good.Values]];
        var (done, all) = (0, levels.Sum(level => level.Count));
        foreach (var level in levels)
        {
            foreach (var entries in level.Chunk(BatchSize))
            {
                foreach (var entry in entries) await LandAsync(entry);
                await SaveAsync(cancel);
                progress?.Invoke(done += entries.Length, all);
            }
        }
    }

    private async Task LandAsync(EntryDraft entry)
    {
        var known = forms.GetValueOrDefault(entry.Code!);
        var form = kind.Form(entry, known);
        if (form == known)
        {
            Count(entry, ref unchanged);
            return;
        }

        var errors = new FieldErrors();
        var row = known is null ? kind.New(by.CentreId, entry.Code!, "") : db.Attach(rows[entry.Code!]).Entity;
        row.Name = errors.Text("name", form.Name, Dimension.MaxName);
        await kind.WriteAsync(new(codes, errors), form, row);
        if (errors.Any) Refuse(entry, errors, known is null ? null : row);
        else if (known is null) Add(row);
        else Change(entry, row);
    }

    private void Refuse(EntryDraft entry, FieldErrors errors, TRow? row)
    {
        if (row is not null) db.Entry(row).CurrentValues.SetValues(db.Entry(row).OriginalValues);
        if (entry.Parent is { } parent && list.Refused.Contains(parent) && !rows.ContainsKey(parent)) list.Refuse(entry, "parent", ParentRefused);
        else list.Refuse(entry, errors);
    }

    private void Add(TRow row)
    {
        rows.Add(row.Code, row);
        batch.Add(row);
        if (list.Implied.Contains(row.Code)) newCodes.Add(row.Code);
        else added++;
    }

    private void Change(EntryDraft entry, TRow row)
    {
        row.Version++;
        Count(entry, ref changed);
    }

    /// <summary>Counts are of rows; what only the levels of rows name is none.</summary>
    private void Count(EntryDraft entry, ref int count)
    {
        if (!list.Implied.Contains(entry.Code!)) count++;
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        db.AddRange(batch);
        await db.SaveChangesAsync(cancel);
        // A save looks at all that the context remembers.
        db.ChangeTracker.Clear();
        foreach (var row in batch) codes.Saved(row);
        batch.Clear();
    }

    private string? ParentOf(string code) => forms.TryGetValue(code, out var form) ? kind.ParentOf(form) : null;
}
