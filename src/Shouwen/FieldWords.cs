using System.Text;
using Shouwen.App.Http;

namespace Shouwen;

/// <summary>What is wrong with which option, as sentences: the pages have words of their own for the same.</summary>
internal static class FieldWords
{
    /// <summary>By option and word, or by word alone; {0} is what stands behind the word's colon.</summary>
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["required"] = "say something here.",
        ["tooLong"] = "is too long.",
        ["controlCharacters"] = "has control characters.",
        ["outOfRange"] = "is out of range.",
        ["unknownCode"] = "the centre has no {0}.",
        ["notADate"] = "is not a date such as 2026-01-31.",
        ["metric tooMany"] = "at most 30 at once.",
        ["metric unknownMetric"] = "there is no {0}; `shouwen metrics list` has them all.",
        ["to beforeFrom"] = "is before --from.",
        ["to tooLong"] = "is more than ten years after --from.",
        ["grain unknownGrain"] = "is none of total, month, week, day, hour, interval, weekday-hour.",
        ["by unknownCut"] = "nothing is cut by {0}.",
        ["by tooMany"] = "at most two at once.",
        ["filter unknownFilter"] = "“{0}” is not like queue=PS.",
        ["compare unknownComparison"] = "is none of previous, year-ago, target.",
        ["intervalMinutes outOfRange"] = "is a part of an hour: 5, 10, 15, 20, 30 or 60, for instance.",
        ["code notACode"] = "has only letters, digits, hyphens and underscores.",
        ["code codeTaken"] = "is taken by another centre.",
        ["zone notAZone"] = "is not an IANA time zone such as Asia/Shanghai.",
        ["locale notALocale"] = "is zh-CN or en.",
        ["unit unknownCode"] = "the centre has no such team or agent; write team:CODE or agent:CODE.",
        ["weighting unknownCode"] = "the centre has no weighting of this number.",
        ["survey unknownCode"] = "the centre has no survey of this code.",
        ["survey notPublished"] = "is not published yet: publish it first.",
        ["columns targetTwice"] = "two columns cannot be the same.",
        ["columns wholeAndParts"] = "a question is either one column or one column a choice, not both.",
        ["columns unknownCode"] = "the survey has no such field.",
        ["size sizeOrMargin"] = "give either --size or --margin.",
        ["queues unknownCode"] = "the centre has no queue of this code.",
        ["topics unknownCode"] = "the centre has no topic of this code.",
        ["channels unknownCode"] = "the centre has no channel of this code.",
        ["regions unknownCode"] = "the centre has no region of this code.",
        ["products unknownCode"] = "the centre has no product of this code.",
        ["by unknownCode"] = "is none of region, product, channel, queue, team.",
        ["to outOfRange"] = "is too long after --from.",
        ["encoding unknownEncoding"] = "is no encoding that can be read.",
        ["currency notACurrency"] = "is not an ISO 4217 code such as CNY.",
    };

    public static IEnumerable<string> Say(FieldErrors errors) =>
        from field in errors.Found
        from what in field.Value
        select $"--{Option(field.Key)}: {Sentence(field.Key.Split('.')[0], what)}";

    private static string Sentence(string field, string what)
    {
        var at = what.IndexOf(':', StringComparison.Ordinal);
        var (word, behind) = at < 0 ? (what, "") : (what[..at], what[(at + 1)..]);
        return (Sentences.GetValueOrDefault($"{field} {word}") ?? Sentences.GetValueOrDefault(word) ?? what).Replace("{0}", behind, StringComparison.Ordinal);
    }

    /// <summary>intervalMinutes is --interval-minutes.</summary>
    private static string Option(string field) => field.Aggregate(new StringBuilder(), (text, letter) =>
        char.IsUpper(letter) ? text.Append('-').Append(char.ToLowerInvariant(letter)) : text.Append(letter)).ToString();
}
