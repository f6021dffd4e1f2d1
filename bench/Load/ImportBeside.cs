namespace Shouwen.Load;

/// <summary>Imports the quarter before the year, then the one before that, ...: an import is always running, and the year stays as large as it is.</summary>
internal sealed class ImportBeside(Workplace at, string shouwen, string store, int contacts) : IDisposable
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(91);
    private readonly CancellationTokenSource stop = new();
    private Task<int> running = Task.FromResult(0);

    public void Start() => running = Task.Run(() =>
    {
        var files = 0;
        while (!stop.IsCancellationRequested)
        {
            files++;
            var file = ContactsFile.Write(at.File("quarter.csv"), contacts, $"Q{files}-", ContactsFile.Year - (Span * files), Span, seed: files + 1);
            CompareImports.Import(shouwen, store, file);
        }

        return files;
    });

    /// <summary>Waits for the last one; how many there were.</summary>
    public int Stop()
    {
        stop.Cancel();
        return running.GetAwaiter().GetResult();
    }

    public void Dispose() => stop.Dispose();
}
