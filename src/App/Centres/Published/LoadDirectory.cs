using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>
/// Takes a list of one kind of a centre's entries in, by the same rules as their forms: new codes are added, known ones changed where
/// they differ. The caller holds the transaction, and with it the last word.
/// </summary>
public static class LoadDirectory
{
    public static async Task<ListLoaded> RunAsync(
        Db db, Acting by, Dim dim, IReadOnlyList<EntryDraft> entries, Action<int, int>? progress, CancellationToken cancel)
    {
        await TreeTurn.TakeAsync(db, by.CentreId, cancel);
        return await (dim switch
        {
            Dim.Queue => LandAsync(new Queues()),
            Dim.Topic => LandAsync(new Topics()),
            Dim.Channel => LandAsync(new Channels()),
            Dim.Region => LandAsync(new Regions()),
            Dim.Product => LandAsync(new Products()),
            Dim.Campaign => LandAsync(new Campaigns()),
            Dim.Team => LandAsync(new Teams()),
            _ => throw new ArgumentOutOfRangeException(nameof(dim), dim, "People come by a list of their own."),
        });

        Task<ListLoaded> LandAsync<TRow, TForm>(ListedKind<TRow, TForm> kind) where TRow : Dimension where TForm : DimensionForm =>
            new EntryLanding<TRow, TForm>(kind, db, by).RunAsync(entries, progress, cancel);
    }
}
