using System.Text.Json;

namespace Shouwen.App.Tests.Notices;

/// <summary>What somebody has been told, as their bell shows it.</summary>
internal static class InboxOf
{
    /// <summary>The newest first.</summary>
    public static async Task<List<JsonElement>> ReadAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/api/notices?limit=200&language=zh-CN", TestContext.Current.CancellationToken);
        return [.. JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray()];
    }

    /// <summary>The oldest first.</summary>
    public static async Task<IReadOnlyList<string>> KindsAsync(HttpClient browser) => [.. (await ReadAsync(browser)).Select(notice => notice.GetProperty("kind").GetString()!).Reverse()];
}
