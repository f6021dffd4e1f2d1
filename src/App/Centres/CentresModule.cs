using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Centres;

public static class CentresModule
{
    private const int LargestBody = 64 * 1024;

    public static IServiceCollection AddCentres(this IServiceCollection services) =>
        services.AddSingleton<UsesDimension>(DimensionsUse.UsesAsync);

    public static IEndpointRouteBuilder MapCentres(this IEndpointRouteBuilder routes)
    {
        var centres = routes.MapGroup("/api/centres").WithTags("Centres").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        centres.MapGet("/current", CurrentCentre.Get).Needs(Act.CentresView);
        centres.MapPut("/current", CurrentCentre.Put).Needs(Act.CentresEdit);
        Map(centres, new Queues());
        Map(centres, new Topics());
        Map(centres, new Channels());
        Map(centres, new Regions());
        Map(centres, new Products());
        Map(centres, new Campaigns());
        Map(centres, new Teams());
        Map(centres, new Employees());
        return routes;
    }

    private static void Map<TRow, TForm>(RouteGroupBuilder centres, DimensionKind<TRow, TForm> kind)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        // As delegates of their own: the route analyzer fails on a body whose type is a type parameter.
        Delegate create = (HttpContext http, Db db, Acting acting, TForm form, CancellationToken cancel) =>
            CreateDimension.Handle(kind, http, db, acting, form, cancel);
        Delegate update = (HttpContext http, Db db, Acting acting, string code, TForm form, CancellationToken cancel) =>
            UpdateDimension.Handle(kind, http, db, acting, code, form, cancel);

        var group = centres.MapGroup(kind.Path);
        group.MapGet("", (Db db, Acting acting, string? search, string? after, int? limit, CancellationToken cancel) =>
            ListDimensions.Handle(kind, db, acting, search, after, limit, cancel)).Needs(Act.CentresView);
        group.MapPost("", create).Needs(Act.CentresEdit);
        group.MapGet("/{code}", (HttpContext http, Db db, Acting acting, string code, CancellationToken cancel) =>
            GetDimension.Handle(kind, http, db, acting, code, cancel)).Needs(Act.CentresView);
        group.MapPut("/{code}", update).Needs(Act.CentresEdit);
        group.MapDelete("/{code}", (HttpContext http, Db db, Acting acting, IEnumerable<UsesDimension> uses, string code, CancellationToken cancel) =>
            DeleteDimension.Handle(kind, http, db, acting, uses, code, cancel)).Needs(Act.CentresEdit);
    }
}
