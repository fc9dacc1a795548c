//! Tests of round-ups.

use super::split_items;
use crate::page::read;

fn titles(text: &str) -> Vec<String> {
    split_items(&read(text), None).into_iter().filter_map(|item| item.headlines.line).collect()
}

#[test]
fn items_with_datelines_are_divided() {
    let text = "甲县简讯\n\n一、甲县召开春耕会议\n本报讯（记者 王远山）3月2日，甲县召开春耕会议。\n会议要求，抓好落实。\n\
        二、乙镇举行植树活动\n本报讯（记者 李思齐）3月3日，乙镇举行植树活动。";
    assert_eq!(titles(text), ["甲县召开春耕会议", "乙镇举行植树活动"]);
    let items = split_items(&read(text), None);
    assert_eq!(items.iter().map(|item| item.blocks.len()).collect::<Vec<_>>(), [2, 1]);
    let bullets = text.replace("一、", "●").replace("二、", "● ");
    assert_eq!(titles(&bullets), ["甲县召开春耕会议", "乙镇举行植树活动"]);
}

#[test]
fn heads_in_brackets_may_have_the_text_behind_them() {
    let text = "学院一周要闻\n\n【学院召开教学会议】3月2日，学院召开教学会议，院长王远山讲话。\n\
        【学院举行运动会】3月4日，学院举行春季运动会，师生参加了活动。";
    assert_eq!(titles(text), ["学院召开教学会议", "学院举行运动会"]);
    let datelines = "甲县召开会议\n\n【本报讯】3月2日，甲县召开春耕会议。\n【本报讯】3月4日，甲县举行植树活动。";
    assert!(titles(datelines).is_empty());
}

#[test]
fn one_report_stays_whole() {
    for text in [
        // A speech.
        "县长在全县工作会议上的讲话\n\n一、统一思想认识\n我们要深入学习，提高站位。\n二、抓好工作落实\n各单位要压实责任，加强督查。",
        // A notice.
        "关于开展检查的通知\n\n一、检查时间\n2019年3月2日至5日，各单位开展自查，并上报结果。\n二、检查内容\n2019年3月6日起，检查组检查台账和现场。",
        // One report with subheads.
        "本报讯（记者 王远山）甲县着力改善营商环境。\n\n一、简化审批手续\n3月2日，记者在大厅看到，办事的群众不多。\n二、降低企业成本\n3月3日，企业负责人算了一笔账。",
        // A plan of meetings.
        "一周会议安排\n\n一、全县工作会议\n3月2日上午，在县政府召开，县直各单位参加。\n二、春耕生产会议\n3月3日上午，在乙镇召开，各乡镇参加。",
        // An agenda.
        "全县工作会议议程\n\n一、县长作工作报告\n县长王远山作报告，时间四十分钟。\n二、分组讨论报告\n各代表团分组讨论，时间两个小时。",
    ] {
        assert!(titles(text).is_empty(), "{text}");
    }
}

#[test]
fn bold_headlines_under_the_name_of_a_news_round_up_are_items() {
    let item = |title: &str, text: &str| format!("<p><strong>{title}</strong><br/></p><p>{text}</p>");
    let page = |headline: &str, items: &str| {
        format!(
            "<html><head><title>[视频]{headline}</title></head><body><h1>[视频]{headline}</h1>\
             <div class=\"TRS_Editor\"><p><strong>某台消息</strong>（某某联播）：</p>{items}</div></body></html>"
        )
    };
    let items = [
        item("全国铁路发送旅客五百万人次", "小长假首日，全国铁路预计发送旅客五百万人次，热门线路加开列车。"),
        item("乙港新码头投入运行", "记者今天（3月2日）获悉，乙港的新码头投入运行。这是当地最大的码头。"),
        item("各地欢度传统节日", "各族群众走亲访友，载歌载舞，品尝美食，共度节日。"),
    ]
    .concat();
    assert_eq!(
        titles(&page("国内联播快讯", &items)),
        ["全国铁路发送旅客五百万人次", "乙港新码头投入运行", "各地欢度传统节日"]
    );
    // Under the headline of a report the bold lines are its subheads.
    assert!(titles(&page("铁路港口一片繁忙", &items)).is_empty());
    // So are those of a plan.
    assert!(titles(&page("联播快讯栏目工作方案", &items)).is_empty());
}

#[test]
fn a_headline_may_list_the_heads() {
    let item =
        |title: &str| format!("<p><strong>{title}</strong></p><p>这里的乡亲种上了新品种，收成比往年好得多。</p>");
    let page = |headline: &str, items: &str| {
        format!(
            "<html><head><title>{headline}</title></head><body><h1>{headline}</h1>\
             <div class=\"TRS_Editor\">{items}</div></body></html>"
        )
    };
    let two = [item("甲县：小葡萄成了大产业"), item("乙县：荒山变成果园")].concat();
    let two = format!("<p>某台消息：本栏目今天（3月2日）走进甲县和乙县。</p>{two}");
    assert_eq!(
        titles(&page("【县城观察】甲县：小葡萄成了大产业 乙县：荒山变成果园", &two)),
        ["甲县：小葡萄成了大产业", "乙县：荒山变成果园"]
    );
    assert!(titles(&page("【县城观察】甲县乙县农业见闻", &two)).is_empty());
}

#[test]
fn numbers_and_bullets_of_each_form_divide_news() {
    for (one, two) in
        [("（一）", "（二）"), ("1.", "2."), ("1、", "2、"), ("（1）", "（2）"), ("①", "②"), ("▲", "▲"), ("■", "■")]
    {
        let inner = if one.starts_with('1') { "（1）" } else { "1．" };
        let text = format!(
            "甲县简讯\n\n{one}甲县召开春耕会议\n会议分析了形势，县长李思齐讲话。\n{inner}压实各方责任\n各镇要落实到人，到田到户。\n\
             {two}乙镇举行植树活动\n五百多名干部群众参加，种下了三千棵树苗。"
        );
        assert_eq!(titles(&text), ["甲县召开春耕会议", "乙镇举行植树活动"], "{one}");
    }
}

#[test]
fn the_text_of_an_item_may_follow_its_head_or_its_mark_in_one_line() {
    let heads = "校园简讯（第3期）\n\n●学院召开教学会议　3月2日，学院召开教学会议，院长王远山讲话。\n●学院举行运动会　3月4日，学院举行春季运动会，师生参加。";
    assert_eq!(titles(heads), ["学院召开教学会议", "学院举行运动会"]);
    let sentences = "校园简讯\n\n1．学院召开教学会议。3月2日，学院召开教学会议，院长王远山讲话。\n2．学院举行运动会。3月4日，学院举行春季运动会，师生参加。";
    assert_eq!(titles(sentences), ["学院召开教学会议", "学院举行运动会"]);
    let without = "校园要闻简报\n\n▲3月2日，学院召开教学会议，院长王远山讲话，各系主任参加。\n▲为丰富师生的课余生活，增强师生体质，3月4日，学院举行春季运动会，五百名师生参加了比赛。";
    let items = split_items(&read(without), None);
    assert_eq!(items.iter().map(|item| item.headlines.line.clone()).collect::<Vec<_>>(), [None, None]);
    assert!(items.iter().all(|item| item.blocks.iter().all(|block| !block.text.starts_with('▲'))));
}

#[test]
fn lines_without_a_mark_are_heads_under_the_name_of_a_news_round_up() {
    let text = "甲国总统宣布延长停火\n甲国总统在声明中说，停火再延长十天，各方都表示欢迎。\n\
        乙国首都举行集会活动\n数万人聚集在广场，要求政府降低物价，集会和平结束。";
    let titles = |title: &str| -> Vec<Option<String>> {
        split_items(&read(text), Some(title)).into_iter().map(|item| item.headlines.line).collect()
    };
    let expected = ["甲国总统宣布延长停火", "乙国首都举行集会活动"].map(|title| Some(title.to_owned()));
    assert_eq!(titles("国际联播快讯"), expected);
    assert!(titles("两国局势仍不明朗").is_empty());
}

#[test]
fn lists_of_points_clauses_and_measures_stay_whole() {
    for text in [
        // The points of a speech inside a report.
        "甲县快讯\n\n3月2日，甲县召开春耕会议。会议指出，一是提高认识，二是压实责任，三是加强督查，确保春耕任务按时完成。\n一、提高政治站位\n各镇要认识到春耕的意义。\n二、压实工作责任\n各镇要落实到人，到田到户。",
        // Numbered clauses.
        "教育简讯\n\n（一）报名时间\n每天上午九点到下午五点，在学校门口报名，过时不候。\n（二）报名条件\n凡年满六岁的儿童都可以报名，户口不限，学校择优录取。",
        // Measures.
        "工作快讯\n\n1．加强组织领导\n成立领导小组，每周召开一次会议，研究解决问题。\n2．完善工作机制\n建立台账，逐项销号，定期通报，严格考核各单位。",
        // An agenda.
        "大会要闻议程\n\n●大会举行开幕式\n县长王远山主持，代表们听取报告，时间两小时。\n●大会举行闭幕式\n县长王远山讲话，代表们合影留念，时间一小时。",
        // Numbers that do not begin with one are those of a longer text.
        "甲县简讯\n\n三、甲县召开春耕会议\n3月2日，甲县召开春耕会议，县长讲话。\n四、乙镇举行植树活动\n3月3日，乙镇举行植树活动，镇长参加。",
        // A list of names.
        "优秀教师名单快讯\n\n一、王远山\n3月2日起任教，多次获奖，学生都很喜欢他上的课。\n二、李思齐\n3月3日起任教，多次获奖，学生都很喜欢他上的课。",
    ] {
        assert!(titles(text).is_empty(), "{text}");
    }
}
