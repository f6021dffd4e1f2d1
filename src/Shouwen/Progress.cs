using System.Globalization;
using Spectre.Console;

namespace Shouwen;

/// <summary>Long work shown on standard error: a bar for people, a line for each tenth for logs.</summary>
internal static class Progress
{
    /// <param name="work">Gets what to call with the work done and the work there is.</param>
    public static async Task<T> RunAsync<T>(string title, Func<Action<long, long>, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected) return await work(Lines(title));
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async shown =>
            {
                var bar = shown.AddTask(Markup.Escape(title));
                var result = await work((done, total) => (bar.MaxValue, bar.Value) = (total, done));
                bar.Value = bar.MaxValue;
                return result;
            });
    }

    private static Action<long, long> Lines(string title)
    {
        var said = -1L;
        return (done, total) =>
        {
            var tenth = Math.Min(10, 10 * done / total);
            if (tenth == said) return;
            said = tenth;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {10 * tenth} %"));
        };
    }
}
