namespace Shouwen.App.Desk.CaseImport;

/// <summary>What is wrong with a row and what to do about it, in the language of whoever imports: in answers, in the file of refused rows, on the command line.</summary>
internal static class FaultWords
{
    public const string Required = "required";
    public const string TooLong = "tooLong";
    public const string Unknown = "unknown";
    public const string UnknownPerson = "unknownPerson";
    public const string NotATime = "notATime";
    public const string Future = "future";
    public const string BeforeOpened = "beforeOpened";
    public const string DoneWithoutTime = "doneWithoutTime";
    public const string NotDoneWithTime = "notDoneWithTime";
    public const string Twice = "numberTwice";
    public const string NoCell = "noPriority";
    public const string TooManyTags = "tooManyTags";

    private static readonly Dictionary<string, (string Chinese, string English)> Known = new()
    {
        [Required] = ("必填，请补上", "is empty: fill it in"),
        [TooLong] = ("太长，最多 {0} 个字", "is too long: at most {0} letters"),
        [Unknown] = ("中心里没有这一项。可以写：{0}", "is not known in this centre. Known are: {0}"),
        [UnknownPerson] = ("没有这个工号的员工，或其没有可以处理工单的账号：请先在“人员”里建好，或改成别的工号", "is no employee with an account that may work on cases: add them under People first, or name another"),
        [NotATime] = ("不是日期和时间，例如 2026-03-31 14:05", "is not a date and time, such as 2026-03-31 14:05"),
        [Future] = ("还没有到，请核对", "lies in the future: check it"),
        [BeforeOpened] = ("早于受理时间，请核对两个时间", "is before the case was opened: check both times"),
        [DoneWithoutTime] = ("状态是已完成，却没有解决或关闭时间：请补上其中一个", "is a state of what is done, and there is no time of resolving or closing: give one of them"),
        [NotDoneWithTime] = ("状态是未完成，却有解决或关闭时间：请改状态，或清空时间", "is a state of what is not done, and there is a time of resolving or closing: change the state, or empty the time"),
        [Twice] = ("这个编号在文件里出现不止一次，第一次的已采用", "comes more than once in the file: the first was taken"),
        [NoCell] = ("这类工单的矩阵里没有哪个影响和紧急程度对应这个优先级：请改用别的优先级", "is given by no impact and urgency of this kind of case: use another priority"),
        [TooManyTags] = ("标签太多或太长：最多 {0} 个", "are too many tags, or too long: at most {0}"),
    };

    /// <summary>By whom things were done that others did in their own system.</summary>
    public static string Elsewhere(CasePlan plan) => (plan.Language.StartsWith("zh", StringComparison.Ordinal), string.IsNullOrWhiteSpace(plan.Source)) switch
    {
        (true, true) => "导入",
        (true, false) => $"导入：{plan.Source!.Trim()}",
        (false, true) => "Imported",
        _ => $"Imported: {plan.Source!.Trim()}",
    };

    public static string Of(string code, string language, string? right) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, language.StartsWith("zh", StringComparison.Ordinal) ? Known[code].Chinese : Known[code].English, right);
}
