using System.CommandLine;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen;

/// <summary>`shouwen centre create`: a centre for scripts, without the set-up page.</summary>
internal static class CentreVerbs
{
    private static readonly Option<string> Code = new("--code") { Description = "Short code, used in addresses and files", Required = true };
    private static readonly Option<string?> Name = new("--name") { Description = "What people call it (default: the code)" };
    private static readonly Option<string> Zone = new("--zone") { Description = "IANA time zone, such as Asia/Shanghai", Required = true };
    private static readonly Option<string> Locale = new("--locale") { Description = "zh-CN or en", DefaultValueFactory = _ => "zh-CN" };
    private static readonly Option<string> Currency = new("--currency") { Description = "ISO 4217 code", DefaultValueFactory = _ => "CNY" };

    public static Command Command()
    {
        var create = new Command("create", "Create a centre") { Code, Name, Zone, Locale, Currency, CommonOptions.Data };
        create.SetAction((parsed, cancel) =>
        {
            var code = parsed.GetRequiredValue(Code);
            var draft = new CentreDraft(
                code, parsed.GetValue(Name) ?? code, parsed.GetRequiredValue(Zone), parsed.GetRequiredValue(Locale), parsed.GetRequiredValue(Currency));
            return Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), (services, token) => CreateAsync(services, draft, token), cancel, mayBegin: true);
        });
        return new("centre", "Centres of this installation") { create };
    }

    private static async Task<int> CreateAsync(IServiceProvider services, CentreDraft draft, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        await CreateCentre.Handle(services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>(), draft, errors, cancel);
        if (errors.Any) return Verb.Refuse(FieldWords.Say(errors));
        Console.WriteLine($"Centre {draft.Code} created.");
        return Verb.Done;
    }
}
