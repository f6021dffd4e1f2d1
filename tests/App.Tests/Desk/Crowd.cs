using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

/// <summary>Many cases at once, of the default kinds, all of one person.</summary>
internal static class Crowd
{
    public static async Task OpenAsync(ShouwenServer server, Centre centre, int cases, DateTimeOffset opened, Func<int, string>? title = null)
    {
        var person = NewId.At(server.Clock);
        await KeepCases.RunAsync(server.Services, centre.Id, "zh-CN", new Dictionary<Guid, KeptWorker> { [person] = new("值班", null) }, Enumerable.Range(0, cases).Select(i =>
            new KeptCase("complaint", title?.Invoke(i) ?? $"第{i}件", "多收了费", opened, null, null, null, person, 1, 1, new Dictionary<string, string>(), [], [])), null, null, null, TestContext.Current.CancellationToken);
    }
}
