namespace Shouwen.App.Tests.Voice;

/// <summary>Surveys that the form is tried with, and what tests read from its pages.</summary>
internal static class FormSurveys
{
    public static string FormKeyIn(Respondent person) => System.Text.RegularExpressions.Regex.Match(person.Page, "name=\"-form\" value=\"([^\"]*)\"").Groups[1].Value;

    public static async Task<string> LinkAsync(VoiceOf voice, string template) => (await voice.OpenWaveAsync(template)).GetProperty("link").GetString()!;

    public static Dictionary<string, string> Zh(string words) => new() { ["zh-CN"] = words };

    public static object Ask(string code, string kind, object text, object? help = null, object[]? choices = null) => new { code, kind, text, help, choices };

    public static object Survey(params object[] pages) => new { languages = new[] { "zh-CN" }, title = Zh("题"), pages };

    public static object TwoPages() => new
    {
        languages = new[] { "zh-CN", "en" },
        title = Both("题", "Title"),
        pages = new object[]
        {
            new { code = "p1", questions = new[] { new { code = "FIRST", kind = "nps", text = Both("一", "One"), required = true } } },
            new { code = "p2", questions = new[] { new { code = "LAST", kind = "nps", text = Both("二", "Two") } } },
        },
    };

    public static object Branches() => Survey(
        new { code = "p1", questions = new[] { Ask("WAY", "singleChoice", Zh("您怎么联系我们？"), choices: [new { code = "tel", text = Zh("电话") }, new { code = "hall", text = Zh("营业厅") }]) } },
        new { code = "p2", showIf = If("WAY", "tel"), questions = new[] { Ask("WAIT", "number", Zh("电话等了多久？")) } },
        new { code = "p3", showIf = If("WAY", "hall"), questions = new[] { Ask("FULL", "agreement", Zh("营业厅人多吗？")) } },
        new { code = "p4", questions = new[] { Ask("END", "text", Zh("您选了“{{WAY}}”，还有要说的吗？")) } });

    public static object If(string field, string value) => new { any = false, tests = new[] { new { field, @operator = "is", values = new[] { value } } } };

    public static Dictionary<string, string> Both(string chinese, string english) => new() { ["zh-CN"] = chinese, ["en"] = english };

    public static object Kinds() => new
    {
        languages = new[] { "zh-CN", "en" },
        title = Both("各种题型", "Every kind"),
        pages = new[]
        {
            new
            {
                code = "p1",
                questions = new object[]
                {
                    new { code = "Q10", kind = "rating", text = Both("您有多满意？", "How satisfied?"), required = true, scale = new { least = 1, most = 10 } },
                    new { code = "ONE", kind = "singleChoice", text = Both("渠道", "Channel"), required = true, choices = new[] { new { code = "tel", text = Both("电话", "Phone") }, new { code = "chat", text = Both("会话", "Chat") } } },
                    new { code = "MANY", kind = "multipleChoice", text = Both("问题", "Problems"), choices = new[] { new { code = "wait", text = Both("等待", "Wait"), alone = false }, new { code = "rude", text = Both("态度", "Rude"), alone = false }, new { code = "none", text = Both("没有", "Nothing"), alone = true } } },
                    new { code = "N", kind = "number", text = Both("几次？", "How often?"), least = 1, most = 20 },
                    new { code = "D", kind = "date", text = Both("哪天？", "Which day?") },
                    new { code = "T", kind = "text", text = Both("还有？", "More?") },
                },
            },
        },
    };
}
