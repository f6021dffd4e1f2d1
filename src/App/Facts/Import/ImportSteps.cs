using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>Tells whoever waits which step an import is at: rows read, days rolled up, records written.</summary>
internal sealed record ImportSteps(Action<long> Read, Action<int, int> Days, Action<int, int> Records)
{
    public static readonly ImportSteps Untold = new(_ => { }, (_, _) => { }, (_, _) => { });

    /// <param name="read">How far reading has come, which the file knows better than the rows.</param>
    public static ImportSteps Of(Func<(long Done, long Total)> read, Action<ImportProgress> tell) => new(
        _ => tell(new(ImportProgress.Reading, read().Done, read().Total)),
        (done, all) => tell(new(ImportProgress.Days, done, all)),
        (done, all) => tell(new(ImportProgress.Records, done, all)));
}
