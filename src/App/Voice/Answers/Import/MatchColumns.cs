using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>What a column was taken for.</summary>
internal sealed record ColumnMatch(string Target, string Why);

/// <summary>From a file's headers to a survey's fields: by code, then by words, then by what such columns are usually called. Each is used once; a question of several choices has one column, or one for each choice.</summary>
internal static class MatchColumns
{
    public const string ByCode = "code";
    public const string ByWords = "words";
    public const string ByName = "name";
    public const string ByChoice = "choice";

    /// <summary>A header's end is only believed when it is long enough to mean something: characters of Chinese say more than letters.</summary>
    private const int ShortestEnd = 4;
    private const int ShortestLatinEnd = 10;

    private static readonly Dictionary<string, string[]> Known = new()
    {
        [AnswerPlan.Id] = ["id", "编号", "序号", "答卷编号", "答卷id", "问卷编号", "样本编号", "样本号", "respondent", "respondentid", "responseid", "caseid", "answerid"],
        [AnswerPlan.Date] = ["日期", "答题日期", "访问日期", "调查日期", "提交时间", "提交答卷时间", "答题时间", "完成时间", "结束时间", "date", "enddate", "submitted", "submittedat", "submitdate", "completed", "completedat", "interviewdate"],
        [AnswerPlan.Weight] = ["权重", "加权", "weight", "wt"],
        ["@region"] = ["地区", "区域", "省份", "省", "城市", "分公司", "region", "area", "province"],
        ["@product"] = ["产品", "业务", "业务类型", "product", "service"],
        ["@channel"] = ["渠道", "服务渠道", "channel"],
        ["@queue"] = ["队列", "技能组", "技能队列", "queue", "skill"],
        ["@team"] = ["班组", "团队", "小组", "team", "group"],
    };

    public static IReadOnlyList<string> Extras { get; } = [.. Known.Keys];

    public static Dictionary<string, ColumnMatch> Of(SurveyDefinition survey, IReadOnlyList<string> headers)
    {
        var fields = SurveyFields.Of(survey).ToList();
        var found = new Dictionary<string, ColumnMatch>();
        var used = new HashSet<string>();
        void Take(string header, string? target, string why)
        {
            if (target is not null && !found.ContainsKey(header) && used.Add(target)) found[header] = new(target, why);
        }

        foreach (var header in headers) Take(header, fields.Find(field => field.Code == header.Trim())?.Code, ByCode);
        foreach (var header in headers) Take(header, fields.Find(field => field.Code.Equals(header.Trim(), StringComparison.OrdinalIgnoreCase))?.Code, ByCode);
        var words = WordsOf(fields);
        foreach (var header in headers) Take(header, words.GetValueOrDefault(HeaderWords.Normal(header)), ByWords);
        // A question that has a column of its own needs none for each choice.
        var choices = ChoiceColumns.Of(survey).Where(one => !used.Contains(one.Field.Code)).ToList();
        foreach (var header in headers.Where(header => !found.ContainsKey(header))) Take(header, ChoiceColumns.Find(choices, header), ByChoice);
        foreach (var header in headers) Take(header, EndOf(HeaderWords.Normal(header), words), ByWords);
        foreach (var header in headers) Take(header, Known.FirstOrDefault(known => known.Value.Contains(HeaderWords.Normal(header))).Key, ByName);
        return found;
    }

    /// <summary>Words that belong to two fields tell neither.</summary>
    private static Dictionary<string, string> WordsOf(IEnumerable<SurveyField> fields) => fields
        .SelectMany(field => HeaderWords.Of(field).Distinct().Select(words => (words, field.Code)))
        .Where(pair => pair.words.Length > 0).GroupBy(pair => pair.words).Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single().Code);

    /// <summary>"3、服务正合我的需要" and "Q3. How far do you agree? - It cares about its customers" end with the words themselves.</summary>
    private static string? EndOf(string header, Dictionary<string, string> words)
    {
        var ends = words.Where(pair => pair.Key.Length >= (pair.Key[0] > 0x2E80 ? ShortestEnd : ShortestLatinEnd) && header.EndsWith(pair.Key, StringComparison.Ordinal))
            .OrderByDescending(pair => pair.Key.Length).ToList();
        return ends.Count > 0 ? ends[0].Value : null;
    }
}
