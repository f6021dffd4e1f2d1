using System.Globalization;
using Spectre.Console;

namespace Shouwen;

/// <summary>How far long work has come in one of its steps. What is counted in a unit is told in it, the rest as a share.</summary>
internal sealed record Step(long Done, long Total, string? Name = null, string? Unit = null)
{
    public long Tenth => Total == 0 ? 10 : Math.Min(10, 10 * Done / Total);

    public string Named(string title) => Name is null ? title : $"{title}, {Name}";

    public string HowFar => Unit is null
        ? string.Create(CultureInfo.InvariantCulture, $"{10 * Tenth} %")
        : string.Create(CultureInfo.InvariantCulture, $"{Done:N0} of {Total:N0} {Unit}");
}

/// <summary>Long work shown on standard error: a bar for people, a line for each tenth for logs.</summary>
internal static class Progress
{
    /// <param name="work">Gets what to call with the work done and the work there is.</param>
    public static Task<T> RunAsync<T>(string title, Func<Action<long, long>, Task<T>> work) =>
        RunStepsAsync(title, tell => work((done, total) => tell(new(done, total))));

    /// <param name="work">Gets what to call with the step that it is at. Each step has a bar of its own.</param>
    public static async Task<T> RunStepsAsync<T>(string title, Func<Action<Step>, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected) return await work(Lines(title));
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async shown =>
            {
                var bars = new Dictionary<string, ProgressTask>();
                var result = await work(step => Draw(shown, bars, title, step));
                foreach (var bar in bars.Values) bar.Value = bar.MaxValue;
                return result;
            });
    }

    private static void Draw(ProgressContext shown, Dictionary<string, ProgressTask> bars, string title, Step step)
    {
        var named = step.Named(title);
        if (!bars.TryGetValue(named, out var bar)) bars[named] = bar = shown.AddTask(Markup.Escape(named));
        (bar.MaxValue, bar.Value) = (Math.Max(step.Total, 1), step.Done);
        if (step.Unit is not null) bar.Description = Markup.Escape($"{named}, {step.HowFar}");
    }

    private static Action<Step> Lines(string title)
    {
        var said = default((string? Name, long Tenth)?);
        return step =>
        {
            if (said == (step.Name, step.Tenth)) return;
            said = (step.Name, step.Tenth);
            Console.Error.WriteLine($"{step.Named(title)}: {step.HowFar}");
        };
    }
}
