using System.Text;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>How a file becomes cases; what is null is recognised.</summary>
public sealed record CasePlan
{
    /// <summary>By header, what a column is: one of <see cref="CaseColumns"/>. Headers that are not named are not used.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>The system that the numbers are of: the same number of two systems is two cases.</summary>
    public string? Source { get; init; }

    /// <summary>Code of the kind of rows that name none.</summary>
    public string? Type { get; init; }

    /// <summary>Who answers for cases of rows that name nobody; null for whoever imports.</summary>
    public Guid? Owner { get; init; }

    /// <summary>ymd, dmy or mdy, where the file's times do not show it.</summary>
    public string? DateOrder { get; init; }
    public string? Sheet { get; init; }
    public string? Encoding { get; init; }

    /// <summary>Whether rows that are wrong are left out; without this one wrong row stops all.</summary>
    public bool WithoutRows { get; init; }

    /// <summary>Of what is told of rows.</summary>
    public string Language { get; init; } = "zh-CN";
}

/// <summary>What columns of a file of cases can be, and what they are called.</summary>
public static class CaseColumns
{
    public const string Number = "number";
    public const string Type = "type";
    public const string Title = "title";
    public const string Text = "text";
    public const string Customer = "customer";
    public const string Priority = "priority";
    public const string Topic = "topic";
    public const string Channel = "channel";
    public const string Team = "team";
    public const string Region = "region";
    public const string Product = "product";
    public const string Queue = "queue";
    public const string Owner = "owner";
    public const string Opened = "opened";
    public const string FirstReply = "firstReply";
    public const string Resolved = "resolved";
    public const string Closed = "closed";
    public const string State = "state";
    public const string Tags = "tags";

    internal static readonly IReadOnlyList<string> Times = [Opened, FirstReply, Resolved, Closed];

    private static readonly (string Target, string Headers)[] Known =
    [
        (Number, "工单号 工单编号 单号 编号 外部编号 流水号 number casenumber caseno caseid ticket ticketid ticketnumber id"),
        (Type, "类型 工单类型 工单种类 业务类型 type kind casetype category"),
        (Title, "标题 事由 摘要 工单标题 title subject summary"),
        (Text, "内容 描述 详情 问题描述 诉求 诉求内容 工单内容 text description details body"),
        (Customer, "客户 客户号码 客户电话 客户标识 联系电话 手机号 手机号码 来电号码 电话 customer customerid phone customerphone account"),
        (Priority, "优先级 紧急程度 priority"),
        (Topic, "业务主题 主题 诉求主题 topic"),
        (Channel, "渠道 受理渠道 来源渠道 channel"),
        (Team, "班组 处理班组 责任班组 团队 team group"),
        (Region, "地区 区域 地市 城市 归属地 region city area"),
        (Product, "产品 产品名称 业务产品 product"),
        (Queue, "队列 技能组 技能队列 queue skill skillgroup"),
        (Owner, "首问责任人 责任人 负责人 责任人工号 工号 员工工号 经办人 受理人 owner ownerid agent agentid employee employeeid assignee"),
        (Opened, "受理时间 创建时间 登记时间 开单时间 建单时间 opened openedat created createdat opendate createtime"),
        (FirstReply, "首次回复时间 首次答复时间 首次响应时间 首响时间 firstreply firstreplyat firstresponse firstresponseat"),
        (Resolved, "解决时间 办结时间 完成时间 处理完成时间 resolved resolvedat solved solvedat resolvetime"),
        (Closed, "关闭时间 结案时间 归档时间 closed closedat closetime"),
        (State, "状态 工单状态 当前状态 status state"),
        (Tags, "标签 tags labels"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Known.Select(one => one.Target)];

    /// <summary>By header, what each is taken for: each thing once.</summary>
    internal static Dictionary<string, string> Recognised(IReadOnlyList<string> headers)
    {
        var found = new Dictionary<string, string>();
        foreach (var (target, names) in Known)
        {
            var words = names.Split(' ');
            var header = words.Append(target.ToLowerInvariant()).Select(word => headers.FirstOrDefault(header => Normal(header) == word && !found.ContainsKey(header))).FirstOrDefault(header => header is not null);
            if (header is not null) found[header] = target;
        }

        return found;
    }

    /// <summary>Letters and digits alone, in one width and case.</summary>
    private static string Normal(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
