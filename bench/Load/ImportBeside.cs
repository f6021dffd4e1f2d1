namespace Shouwen.Load;

/// <summary>Imports the year's last month again and again, each time with contacts that are new.</summary>
internal sealed class ImportBeside(Workplace at, string shouwen, string store, int contacts) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Task<int> running = Task.FromResult(0);

    public void Start() => running = Task.Run(() =>
    {
        var files = 0;
        while (!stop.IsCancellationRequested)
        {
            var file = ContactsFile.Write(at.File("month.csv"), contacts, $"M{files}-", ContactsFile.Year.AddMonths(11), TimeSpan.FromDays(31), seed: files + 2);
            CompareImports.Import(shouwen, store, file);
            files++;
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
