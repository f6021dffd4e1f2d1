using System.Text.Json;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Channels;

/// <summary>What a robot's answer means. They say 200 to what they refuse, too: the code in the answer is what counts.</summary>
internal static class RobotAnswer
{
    /// <summary>Too many at a time: WeCom 45009, DingTalk 130101 and 410100, Feishu 11232 and 9499 of its gateway.</summary>
    private static readonly long[] TooMany = [45009, 130101, 410100, 11232];

    /// <summary>Their servers are busy.</summary>
    private static readonly long[] Busy = [-1, 19002];

    public static PostOutcome Of(RobotKind kind, int status, string body)
    {
        if (status is 408 or 429 or >= 500) return new(PostFate.Later, Words(status, body));
        if (status is < 200 or >= 300) return new(PostFate.Never, Words(status, body));
        if (kind == RobotKind.Generic) return new(PostFate.Sent);
        return Code(body) switch
        {
            0 => new(PostFate.Sent),
            { } code when TooMany.Contains(code) || Busy.Contains(code) => new(PostFate.Later, Words(status, body)),
            null => new(PostFate.Later, Words(status, body)),
            _ => new(PostFate.Never, Words(status, body)),
        };
    }

    private static long? Code(string body)
    {
        try
        {
            var root = JsonElement.Parse(body);
            if (root.ValueKind != JsonValueKind.Object) return null;
            foreach (var name in new[] { "errcode", "code", "StatusCode" })
                if (root.TryGetProperty(name, out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt64(out var number)) return number;
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Words(int status, string body) => PostOffice.Short(string.Concat($"{status} {body}".Where(letter => !char.IsControl(letter))));
}
