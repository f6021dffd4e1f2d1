using System.Diagnostics;

namespace Shouwen.Load;

/// <summary>So many requests a second, whether or not those before are answered: each counts from when it was due, so a server that stalls pays for all who wait.</summary>
internal static class SteadyRate
{
    /// <summary>Asks the paths in turn until there is none left, or until told to end; what each took in milliseconds, null when it failed.</summary>
    public static async Task<double?[]> AskAsync(RunningServer server, int rate, IEnumerable<string> paths, CancellationToken until)
    {
        var (watch, asked) = (Stopwatch.StartNew(), new List<Task<double?>>());
        foreach (var path in paths)
        {
            if (until.IsCancellationRequested) break;
            var due = TimeSpan.FromSeconds((double)asked.Count / rate);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed, CancellationToken.None);
            asked.Add(AskAsync(server, path, watch, due));
        }

        return await Task.WhenAll(asked);
    }

    /// <summary>Null when it failed.</summary>
    public static async Task<double?> AskAsync(RunningServer server, string path, Stopwatch watch, TimeSpan due)
    {
        using var answer = await server.Client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? (watch.Elapsed - due).TotalMilliseconds : null;
    }
}
