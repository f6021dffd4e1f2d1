using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Sampling;

/// <summary>A centre's own list of customers: each once, wrong rows left out and named.</summary>
internal sealed class ReadCustomerList
{
    public const string NoCustomer = "noCustomer";
    public const string CustomerTwice = "customerTwice";
    public const string NotAnAddress = "notAnAddress";
    private const int LongestKey = 128;
    private const int LongestMail = 254;
    private const int MostRows = 1_000_000;
    private const int Shown = 80;

    private static readonly Dictionary<string, string[]> Known = new()
    {
        [CustomerList.Customer] = ["customer", "customerid", "customerkey", "phone", "phonenumber", "mobile", "account", "客户", "客户编号", "客户号", "客户号码", "客户id", "手机", "手机号", "手机号码", "电话", "电话号码", "号码", "账号", "来电号码"],
        [CustomerList.Mail] = ["mail", "email", "emailaddress", "mailaddress", "邮箱", "电子邮箱", "邮件", "邮件地址", "邮箱地址"],
        [CustomerList.Language] = ["language", "lang", "语言", "语种"],
        [nameof(Dim.Region)] = ["region", "area", "province", "地区", "区域", "省份", "省", "城市", "分公司"],
        [nameof(Dim.Product)] = ["product", "service", "产品", "业务", "业务类型"],
        [nameof(Dim.Channel)] = ["channel", "渠道", "服务渠道"],
        [nameof(Dim.Queue)] = ["queue", "skill", "队列", "技能组", "技能队列"],
        [nameof(Dim.Team)] = ["team", "group", "班组", "团队", "小组"],
    };

    private readonly Rows rows;
    private readonly CustomerHash hash;
    private readonly Dictionary<string, int> places;
    private readonly List<(Dim Dim, CutReading Reading, int At)> cuts = [];
    private readonly AnswerFaults faults = new();
    private readonly HashSet<long> met = [];

    private ReadCustomerList(Rows rows, IReadOnlyDictionary<string, string>? columns, CentreFrame frame, CustomerHash hash)
    {
        (this.rows, this.hash, places) = (rows, hash, PlacesOf(rows.Headers, columns));
        if (!places.ContainsKey(CustomerList.Customer))
            throw new FileRefused("noCustomerColumn", $"None of the columns is known to hold the customer: call it “customer” or “客户编号”. The file has {string.Join(", ", rows.Headers)}.");
        foreach (var dim in SheetCuts.Dims) if (places.TryGetValue(dim.ToString(), out var place)) cuts.Add((dim, new(frame.Members[dim]), place));
    }

    /// <exception cref="FileRefused">The file is no table, or no column holds the customer.</exception>
    public static AskablePeople Of(string path, IReadOnlyDictionary<string, string>? columns, CentreFrame frame, CustomerHash hash, CancellationToken cancel)
    {
        using var file = TableFile.Open(path, new());
        return new ReadCustomerList(file.Rows, columns, frame, hash).All(cancel);
    }

    private AskablePeople All(CancellationToken cancel)
    {
        var (people, listed, read) = (new List<Askable>(), new List<ListedCustomer>(), 0);
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (++read > MostRows) throw new FileRefused("tooManyRows", $"A list may have {MostRows:N0} rows: split it.");
            if (rows.Fault is { } fault) faults.Add(new(rows.Line, null, "", fault, null));
            else if (Row() is var (customer, members) && customer is { } one)
            {
                people.Add(new(hash.Hash(one.Key), listed.Count, members[Dim.Region], members[Dim.Product], members[Dim.Channel], members[Dim.Queue], members[Dim.Team]));
                listed.Add(one);
            }
        }

        return new(people, 0, new(listed, [.. places.Keys.Select(key => key.ToLowerInvariant())], read, faults));
    }

    /// <summary>No customer where the row is wrong; what is wrong is then among the faults.</summary>
    private (ListedCustomer? Customer, Dictionary<Dim, int> Members) Row()
    {
        var before = faults.Count;
        var (key, mail, language) = (Cell(CustomerList.Customer), Cell(CustomerList.Mail), Cell(CustomerList.Language));
        if (key.Length is 0 or > LongestKey) Fault(places[CustomerList.Customer], key.Length == 0 ? NoCustomer : FieldErrors.TooLong, null);
        if (mail.Length > 0 && !IsAddress(mail)) Fault(places[CustomerList.Mail], NotAnAddress, "name@example.org");
        var members = SheetCuts.Dims.ToDictionary(dim => dim, _ => 0);
        foreach (var (dim, reading, place) in cuts)
        {
            if (Text(place) is not { Length: > 0 } text) continue;
            if (reading.Find(text) is { } member) members[dim] = member;
            else Fault(place, ReadAnswers.UnknownMember, reading.Right);
        }

        // Only right rows count as met: a wrong one may come again, corrected.
        if (faults.Count == before && !met.Add(hash.Hash(key))) Fault(places[CustomerList.Customer], CustomerTwice, null);
        return (faults.Count > before ? null : new ListedCustomer(key, mail.Length > 0 ? mail : null, language.Length > 0 ? language : null), members);
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> headers, IReadOnlyDictionary<string, string>? columns)
    {
        var found = new Dictionary<string, int>();
        foreach (var (at, header) in headers.Index())
        {
            var words = HeaderWords.Normal(header);
            var target = columns?.GetValueOrDefault(header) is { } said
                ? Known.Keys.FirstOrDefault(key => key.Equals(said, StringComparison.OrdinalIgnoreCase))
                : Known.FirstOrDefault(known => known.Value.Contains(words)).Key;
            if (target is not null) found.TryAdd(target, at);
        }

        return found;
    }

    private static bool IsAddress(string mail) =>
        mail.Length <= LongestMail && mail.IndexOf('@') is > 0 and var at && at == mail.LastIndexOf('@') && at < mail.Length - 1 && !mail.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>');

    private string Cell(string target) => places.TryGetValue(target, out var place) ? Text(place) : "";

    private string Text(int place) => place < rows.Count ? rows[place].Trim().ToString() : "";

    private void Fault(int place, string wrong, string? right)
    {
        var text = Text(place);
        faults.Add(new(rows.Line, rows.Headers[place], text.Length <= Shown ? text : text[..(Shown - 1)] + "…", wrong, right));
    }
}
