namespace Shouwen.App.Facts.Today;

/// <summary>The query that opens a number's metric page.</summary>
internal static class Links
{
    public static string To(string metric, DateOnly from, DateOnly to, string grain, string? more = null) =>
        $"metric={metric}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&grain={grain}{more}";

    public static string Filter(string cut, string code) => $"&filter={Uri.EscapeDataString($"{cut}={code}")}";
}
