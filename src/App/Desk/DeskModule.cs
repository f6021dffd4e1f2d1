using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.CaseImport;
using Shouwen.App.Desk.CaseLogs;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Desk.Customers;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Desk.Mail;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Public;
using Shouwen.App.Desk.Published;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Desk.Together;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk;

public static class DeskModule
{
    private const long LargestBody = 1_000_000;

    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        // Mail comes in encodings of its time.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.AddOptions<DeskOptions>().BindConfiguration("Shouwen:Desk");
        return services.AddPublicPages().AddScoped<ISaveChangesInterceptor, DueCaseWriter>().AddScoped<FollowUpCases>().AddSingleton<SweepFiles>().AddHostedService(provider => provider.GetRequiredService<SweepFiles>())
            .AddSingleton<ThreadSeal>().AddSingleton<CollectMail>().AddHostedService(provider => provider.GetRequiredService<CollectMail>())
            .AddSingleton<SendLetters>().AddHostedService(provider => provider.GetRequiredService<SendLetters>())
            .AddSingleton<KeepPromises>().AddHostedService(provider => provider.GetRequiredService<KeepPromises>())
            .AddSingleton<RecountClocks>().AddHostedService(provider => provider.GetRequiredService<RecountClocks>()).AddHostedService<FillCaseWords>()
            .AddSingleton<FillCaseFacts>().AddHostedService(provider => provider.GetRequiredService<FillCaseFacts>())
            .AddSingleton<FindContacts>().AddHostedService(provider => provider.GetRequiredService<FindContacts>())
            .AddSingleton<WatchContracts>().AddHostedService(provider => provider.GetRequiredService<WatchContracts>())
            .AddSingleton<WatchIdle>().AddHostedService(provider => provider.GetRequiredService<WatchIdle>());
    }

    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/desk").WithTags("Desk").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        desk.MapGet("/types", KeepCaseType.List).Needs(Act.DeskView);
        desk.MapPost("/types", KeepCaseType.Create).Needs(Act.DeskTypes);
        desk.MapPost("/types/defaults", DefaultCaseTypes.Handle).Needs(Act.DeskTypes);
        desk.MapGet("/types/{code}", KeepCaseType.Read).Needs(Act.DeskView);
        desk.MapPut("/types/{code}", KeepCaseType.Change).Needs(Act.DeskTypes);
        desk.MapGet("/types/{code}/door", KeepDoor.Read).Needs(Act.DeskTypes);
        desk.MapPut("/types/{code}/door", KeepDoor.Change).Needs(Act.DeskTypes);
        desk.MapGet("/people", PassOn.People).Needs(Act.DeskWork);
        desk.MapGet("/cases", ListCases.Handle).Needs(Act.DeskView);
        desk.MapPost("/cases/many", WorkMany.Handle).Needs(Act.DeskWork);
        desk.MapGet("/views", KeepViews.List).Needs(Act.DeskView);
        desk.MapPost("/views", KeepViews.Save).Needs(Act.DeskView);
        desk.MapDelete("/views/{id:guid}", KeepViews.Remove).Needs(Act.DeskView);
        desk.MapPost("/cases/{number:int}/presence", SeeOthers.Handle).Needs(Act.DeskView);
        desk.MapDelete("/cases/{number:int}/presence", SeeOthers.Leave).Needs(Act.DeskView);
        desk.MapGet("/cases/{number:int}/watchers", WatchCase.Show).Needs(Act.DeskView);
        desk.MapPut("/cases/{number:int}/watchers/me", WatchCase.Begin).Needs(Act.DeskView);
        desk.MapDelete("/cases/{number:int}/watchers/me", WatchCase.End).Needs(Act.DeskView);
        desk.MapPost("/cases", OpenCase.Handle).Needs(Act.DeskWork).Once<NewCase>();
        desk.MapPost("/cases/earlier", FindEarlier.Handle).Needs(Act.DeskWork);
        desk.MapGet("/figures", ShowFigures.Handle).Needs(Act.DeskView);
        desk.MapGet("/board", ShowBoard.Handle).Needs(Act.DeskView);
        desk.MapGet("/cases/{number:int}", WorkCase.Read).Needs(Act.DeskView);
        desk.MapPut("/cases/{number:int}", WorkCase.Change).Needs(Act.DeskWork);
        desk.MapGet("/cases/{number:int}/timeline", WorkCase.Timeline).Needs(Act.DeskView);
        desk.MapPost("/cases/{number:int}/entries", WorkCase.Write).Needs(Act.DeskWork).Once<CaseText>();
        desk.MapPut("/cases/{number:int}/entries/{id:long}", CorrectEntry.Handle).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/contacts", LinkContact.Link).Needs(Act.DeskWork);
        desk.MapDelete("/cases/{number:int}/contacts/{name}", LinkContact.Unlink).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/files", AttachFile.Upload).Needs(Act.DeskWork).WithMetadata(new RequestSizeLimitAttribute(CaseFile.MaxBytes));
        desk.MapGet("/cases/{number:int}/files/{id:guid}", AttachFile.Download).Needs(Act.DeskView);
        desk.MapGet("/cases/{number:int}/customer", KeepLink.Read).Needs(Act.DeskView);
        desk.MapPost("/cases/{number:int}/customer/link", KeepLink.Make).Needs(Act.DeskWork);
        desk.MapDelete("/cases/{number:int}/customer/link", KeepLink.Revoke).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/move", WorkCase.Move).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/hand-over", PassOn.Work).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/offer", PassOn.Offer).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/answer", PassOn.Answer).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/links", LinkCases.Link).Needs(Act.DeskWork);
        desk.MapDelete("/cases/{number:int}/links/{other:int}", LinkCases.Unlink).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/promises/{promise}/excuse", ExcuseBreach.Handle).Needs(Act.DeskExcuse);
        desk.MapPost("/cases/{number:int}/escalate", EscalateCase.Handle).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/reviews/{review:guid}", ReviewCase.Handle).Needs(Act.DeskReview);
        desk.MapGet("/escalation", KeepEscalation.Read).Needs(Act.DeskEscalation);
        desk.MapPut("/escalation", KeepEscalation.Change).Needs(Act.DeskEscalation);
        desk.MapPost("/escalation/preview", PreviewRules.Handle).Needs(Act.DeskEscalation);
        desk.MapPost("/customers", ShowCustomer.Find).Needs(Act.DeskView);
        desk.MapGet("/cases/{number:int}/history", ShowCustomer.Handle).Needs(Act.DeskView);
        desk.MapGet("/recoveries", ListRecoveries.Handle).Needs(Act.DeskView);
        desk.MapGet("/recoveries/summary", ShowRecoveries.Handle).Needs(Act.DeskView);
        desk.MapGet("/recoveries/rules", KeepRecoveryRules.Read).Needs(Act.DeskView);
        desk.MapPut("/recoveries/rules", KeepRecoveryRules.Change).Needs(Act.DeskTypes);
        desk.MapGet("/cases/{number:int}/recovery", WorkRecovery.Read).Needs(Act.DeskView);
        desk.MapPost("/cases/{number:int}/recovery", WorkRecovery.Open).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/recovery/apology", WorkRecovery.Apologise).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/recovery/fix", WorkRecovery.Fix).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/recovery/compensation", WorkRecovery.Compensate).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/recovery/decision", WorkRecovery.Decide).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/recovery/outcome", WorkRecovery.Close).Needs(Act.DeskWork);
        desk.MapGet("/supplies", ListPurchases.Handle).Needs(Act.DeskView);
        desk.MapGet("/supplies/standing", ListPurchases.Standing).Needs(Act.DeskView);
        desk.MapGet("/supplies/summary", ShowSpending.Handle).Needs(Act.DeskView);
        desk.MapGet("/supplies/rules", KeepSupplyRules.Read).Needs(Act.DeskView);
        desk.MapPut("/supplies/rules", KeepSupplyRules.Change).Needs(Act.DeskTypes);
        desk.MapGet("/cases/{number:int}/purchases", AskForHelp.Read).Needs(Act.DeskView);
        desk.MapPost("/cases/{number:int}/purchases", AskForHelp.Ask).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/purchases/{purchase:int}/withdrawal", AskForHelp.Withdraw).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/purchases/{purchase:int}/decision", WorkPurchase.Decide).Needs(Act.DeskApprove);
        desk.MapPost("/cases/{number:int}/purchases/{purchase:int}/order", WorkPurchase.Order).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/purchases/{purchase:int}/delivery", WorkPurchase.Deliver).Needs(Act.DeskWork);
        desk.MapPost("/cases/{number:int}/purchases/{purchase:int}/verification", WorkPurchase.Verify).Needs(Act.DeskWork);
        desk.MapPost("/import/trial", ImportCases.Try).Needs(Act.DeskTypes).WithMetadata(new RequestSizeLimitAttribute(ImportCases.LargestFile));
        desk.MapPost("/import", ImportCases.Start).Needs(Act.DeskTypes).WithMetadata(new RequestSizeLimitAttribute(ImportCases.LargestFile));
        desk.MapGet("/import/rejects/{file}", ImportCases.Rejects).Needs(Act.DeskTypes);
        desk.MapGet("/log", ExportCaseLog.Handle).Needs(Act.DeskView);
        desk.MapPost("/log/map", MapCases.Handle).Needs(Act.FactsImport);
        PublicModule.MapPublicPages(routes);
        return routes;
    }
}
